package fr.caf.ecoute.theming;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the codebook found, once the team's own decisions are put back over it.
 *
 * @param overruled found, but a person has said otherwise
 * @param kept what people decided, and what dismissed themes held, so that taking a dismissal back
 *     finds it again
 */
record Recoded(List<Coding> found, List<Coding> overruled, List<Coding> kept) {

  static Recoded of(UUID run, List<Coding> found, List<Theme> themes, List<Coding> was) {
    Set<String> dismissed =
        themes.stream()
            .filter(theme -> theme.decision() == Decision.DISMISSED)
            .map(Theme::code)
            .collect(Collectors.toSet());
    Set<UUID> said = responses(was.stream().filter(Coding::isSaid));
    Set<List<Object>> known = found.stream().map(Recoded::key).collect(Collectors.toSet());
    List<Coding> kept =
        was.stream()
            .filter(
                one ->
                    one.isSaid()
                        || (!said.contains(one.responseId())
                            && (one.isDecided() || dismissed.contains(one.themeCode()))
                            && !known.contains(key(one))))
            .map(one -> one.keptIn(run, one.place()))
            .toList();
    Set<UUID> agreed = responses(kept.stream().filter(Coding::isDecided));
    List<Coding> overruled =
        found.stream()
            .filter(
                one ->
                    said.contains(one.responseId())
                        || (one.isInBox() && agreed.contains(one.responseId())))
            .toList();
    return new Recoded(found, overruled, kept);
  }

  List<Coding> codings() {
    Set<Coding> gone = Set.copyOf(overruled);
    return Stream.concat(found.stream().filter(one -> !gone.contains(one)), kept.stream()).toList();
  }

  private static Set<UUID> responses(Stream<Coding> codings) {
    return codings.map(Coding::responseId).collect(Collectors.toSet());
  }

  private static List<Object> key(Coding coding) {
    return List.of(coding.responseId(), coding.themeCode());
  }
}
