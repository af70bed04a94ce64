package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemeCounts;
import fr.caf.ecoute.web.French;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a recoding would change, in words.
 *
 * @param changed how many answers would carry other themes
 * @param without how many carry no theme, now and then
 */
record Difference(String changed, String without, List<Row> rows) {

  /** One theme: how many answers it would win and lose. */
  record Row(String label, String before, String after, String gained, String lost) {}

  static Difference of(CodedQuestion now, CodedQuestion then, Audience audience) {
    Map<UUID, Set<String>> before = carried(now);
    Map<UUID, Set<String>> after = carried(then);
    Set<UUID> answers = new HashSet<>(before.keySet());
    answers.addAll(after.keySet());
    long changed = answers.stream().filter(id -> !of(before, id).equals(of(after, id))).count();
    Map<String, ThemeCounts> shown = ThemeCounts.of(now, audience);
    Map<String, ThemeCounts> foreseen = ThemeCounts.of(then, audience);
    List<Row> rows =
        Stream.concat(then.accepted().stream(), then.proposed().stream())
            .map(
                theme -> {
                  boolean withheld =
                      Stream.of(shown, foreseen)
                          .map(counts -> Optional.ofNullable(counts.get(theme.code())))
                          .anyMatch(count -> count.filter(ThemeCounts::withheld).isPresent());
                  return row(theme, responses(now, theme), responses(then, theme), withheld);
                })
            .toList();
    return new Difference(
        French.count(changed, "réponse change", "réponses changent")
            + " de thèmes, sur "
            + French.number(answers.size())
            + ".",
        French.number(without(before))
            + " sans thème avant, "
            + French.number(without(after))
            + " après.",
        rows);
  }

  private static Row row(Theme theme, Set<UUID> before, Set<UUID> after, boolean withheld) {
    if (withheld) {
      return new Row(theme.label(), "—", "—", "—", "—");
    }
    long kept = before.stream().filter(after::contains).count();
    return new Row(
        theme.label(),
        French.number(before.size()),
        French.number(after.size()),
        French.number(after.size() - kept),
        French.number(before.size() - kept));
  }

  private static Set<UUID> responses(CodedQuestion question, Theme theme) {
    Set<UUID> responses = new HashSet<>();
    question.codings(theme).forEach(coding -> responses.add(coding.responseId()));
    return responses;
  }

  /** The themes that stand, for each answer; none for those that carry no theme. */
  private static Map<UUID, Set<String>> carried(CodedQuestion question) {
    Map<UUID, Set<String>> carried = new HashMap<>();
    for (Coding coding : question.codings()) {
      Theme theme = question.counted(coding);
      Set<String> codes = carried.computeIfAbsent(coding.responseId(), _ -> new HashSet<>());
      if (theme.mayReceive()) {
        codes.add(theme.code());
      }
    }
    return carried;
  }

  private static Set<String> of(Map<UUID, Set<String>> carried, UUID response) {
    return carried.getOrDefault(response, Set.of());
  }

  private static long without(Map<UUID, Set<String>> carried) {
    return carried.values().stream().filter(Set::isEmpty).count();
  }
}
