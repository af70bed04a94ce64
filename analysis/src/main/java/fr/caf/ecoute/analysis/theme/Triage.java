package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.text.NearCopies;
import fr.caf.ecoute.analysis.text.NonAnswers;
import fr.caf.ecoute.analysis.text.NormalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sets aside the answers that say nothing and counts copies once.
 *
 * @param answers what remains, in an order that does not depend on how the answers came
 * @param nonAnswers those that say nothing
 * @param received how many there were in all
 */
record Triage(List<DistinctAnswer> answers, List<AnalysedVerbatim> nonAnswers, int received) {
  private static final int CAMPAIGN_WORDS = 12;
  private static final int CAMPAIGN_COPIES = 5;

  static Triage of(List<AnalysedVerbatim> verbatims) {
    List<AnalysedVerbatim> nonAnswers = new ArrayList<>();
    Map<String, List<AnalysedVerbatim>> byForm = new TreeMap<>();
    for (AnalysedVerbatim verbatim : verbatims) {
      String form = NormalForm.of(verbatim.verbatim().text());
      if (verbatim.tokens().isEmpty() || NonAnswers.contains(form)) {
        nonAnswers.add(verbatim);
      } else {
        byForm.computeIfAbsent(form, any -> new ArrayList<>()).add(verbatim);
      }
    }
    byForm.values().forEach(Triage::sortCopies);
    return new Triage(answers(byForm), nonAnswers, verbatims.size());
  }

  /** Every answer received. */
  Stream<Verbatim> verbatims() {
    return Stream.concat(
            answers.stream().flatMap(answer -> answer.copies().stream()), nonAnswers.stream())
        .map(AnalysedVerbatim::verbatim);
  }

  TriageCounts counts() {
    return new TriageCounts(received, nonAnswers.size(), answers.size());
  }

  List<Campaign> campaigns() {
    return answers.stream()
        .filter(DistinctAnswer::campaign)
        .sorted(largestFirst())
        .map(answer -> new Campaign(answer.ids()))
        .toList();
  }

  List<List<String>> duplicates() {
    return answers.stream()
        .filter(answer -> answer.size() > 1 && !answer.campaign())
        .sorted(largestFirst())
        .map(DistinctAnswer::ids)
        .toList();
  }

  private static Comparator<DistinctAnswer> largestFirst() {
    return Comparator.comparingInt(DistinctAnswer::size)
        .reversed()
        .thenComparing(answer -> answer.ids().getFirst());
  }

  private static void sortCopies(List<AnalysedVerbatim> copies) {
    copies.sort(
        Comparator.comparing((AnalysedVerbatim copy) -> copy.verbatim().text())
            .thenComparing(copy -> copy.verbatim().id()));
  }

  // Near-copies are only brought together when they make a campaign: two people may well say
  // nearly the same short thing, and each then counts by its own words.
  private static List<DistinctAnswer> answers(Map<String, List<AnalysedVerbatim>> byForm) {
    List<String> forms = List.copyOf(byForm.keySet());
    List<List<AnalysedVerbatim>> same = List.copyOf(byForm.values());
    int[] group =
        NearCopies.groups(forms, same.stream().mapToInt(List::size).toArray(), CAMPAIGN_COPIES);
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(group[i], any -> new ArrayList<>()).add(i);
    }
    List<DistinctAnswer> answers = new ArrayList<>();
    for (List<Integer> near : groups.values()) {
      List<AnalysedVerbatim> copies =
          near.stream()
              .map(same::get)
              .sorted(Comparator.comparingInt(texts -> -texts.size()))
              .flatMap(List::stream)
              .toList();
      boolean circulated = near.size() > 1 || words(forms.get(near.getFirst())) >= CAMPAIGN_WORDS;
      answers.add(new DistinctAnswer(copies, circulated && copies.size() >= CAMPAIGN_COPIES));
    }
    return answers;
  }

  private static long words(String form) {
    return form.chars().filter(c -> c == ' ').count() + 1;
  }
}
