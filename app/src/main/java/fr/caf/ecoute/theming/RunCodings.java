package fr.caf.ecoute.theming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The codings of a finished run and its repeated texts, ready to be read: one reading of the
 * database serves many pages. Decisions are on the themes and are not known here.
 */
final class RunCodings {
  private static final Comparator<Coding> BEST_FIRST =
      Comparator.comparingInt(Coding::place)
          .thenComparing(Comparator.comparingDouble(Coding::confidence).reversed())
          .thenComparing(Coding::responseId);
  private static final Comparator<Coding> BY_RESPONSE =
      Comparator.comparing(Coding::responseId).thenComparing(BEST_FIRST);

  private final List<Coding> all;
  private final Map<String, List<Coding>> byTheme;
  private final Map<UUID, Integer> campaigns;

  RunCodings(List<Coding> codings, Map<UUID, Integer> campaigns) {
    Map<String, String> names = new HashMap<>();
    this.all = codings.stream().map(one -> shared(one, names)).sorted(BY_RESPONSE).toList();
    this.byTheme =
        all.stream().sorted(BEST_FIRST).collect(Collectors.groupingBy(Coding::themeCode));
    this.campaigns = Map.copyOf(campaigns);
  }

  /** Hundreds of thousands of rows hold a few names: each is kept once. */
  private static Coding shared(Coding one, Map<String, String> names) {
    return one.named(names.computeIfAbsent(one.themeCode(), code -> code));
  }

  int size() {
    return all.size();
  }

  /** Answer by answer, the first theme first. */
  List<Coding> all() {
    return all;
  }

  Map<UUID, Integer> campaigns() {
    return campaigns;
  }

  /** What one answer carries, the first theme first. */
  List<Coding> of(UUID response) {
    int from = firstFrom(response);
    int to = from;
    while (to < all.size() && all.get(to).responseId().equals(response)) {
      to++;
    }
    return all.subList(from, to);
  }

  /** One coding an answer among those of these themes, the surest first. */
  List<Coding> ofAny(Collection<String> themes) {
    Set<UUID> seen = new HashSet<>();
    List<Coding> found = new ArrayList<>();
    themes.forEach(theme -> found.addAll(byTheme.getOrDefault(theme, List.of())));
    found.sort(BEST_FIRST);
    found.removeIf(one -> !seen.add(one.responseId()));
    return List.copyOf(found);
  }

  private int firstFrom(UUID response) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).responseId().compareTo(response) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
