package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Received;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.web.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the responses themselves show of having been sent in series: nothing else is kept that could
 * tell. Says it in words, names nobody, excludes nothing (decision 0038), and never speaks of fewer
 * than the smallest group.
 */
final class Repetitions {
  /** Shorter series of answers, and shorter texts, may be alike by chance. */
  private static final int FEWEST_ANSWERS = 6;

  private static final int SHORTEST_TEXT = 60;
  private static final int FEWEST_ROWS = 5;

  /** How many times an ordinary day. */
  private static final int FAR_ABOVE = 5;

  private static final int FEWEST_OF_A_DAY = 20;
  private static final int FEWEST_DAYS = 4;

  private final Audience audience;
  private final Map<Answers, Integer> whole = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private int flat;

  Repetitions(Audience audience) {
    this.audience = audience;
  }

  /** Reads one more. */
  void read(Response response) {
    Map<String, Answer> given = new TreeMap<>();
    response
        .answers()
        .byQuestion()
        .forEach(
            (question, answer) -> {
              if (answer.isGiven()) {
                given.put(question, answer);
              }
            });
    if (given.size() >= FEWEST_ANSWERS) {
      whole.merge(Answers.of(given), 1, Integer::sum);
    }
    given.values().stream().flatMap(Repetitions::longText).distinct().forEach(this::note);
    if (given.values().stream().anyMatch(Repetitions::isFlat)) {
      flat++;
    }
  }

  private void note(String text) {
    texts.merge(text, 1, Integer::sum);
  }

  /** What is worth a look, a sentence each; nothing when nothing is. */
  List<String> sentences(List<Received> byDay) {
    List<String> sentences = new ArrayList<>();
    for (int size : large(whole)) {
      sentences.add(
          French.count(size, "réponse est identique", "réponses sont identiques")
              + " en tout point, sur au moins "
              + FEWEST_ANSWERS
              + " questions.");
    }
    for (int size : large(texts)) {
      sentences.add(
          "Un même texte de plus de "
              + SHORTEST_TEXT
              + " caractères revient dans "
              + French.count(size, "réponse", "réponses")
              + ".");
    }
    if (flat >= audience.smallestGroup()) {
      sentences.add(
          French.count(flat, "réponse donne", "réponses donnent")
              + " la même note à toutes les lignes d’un tableau de "
              + FEWEST_ROWS
              + " lignes ou plus.");
    }
    sentences.addAll(bursts(byDay));
    return sentences;
  }

  private List<Integer> large(Map<?, Integer> groups) {
    return groups.values().stream()
        .filter(size -> size >= audience.smallestGroup())
        .sorted((one, other) -> Integer.compare(other, one))
        .toList();
  }

  /**
   * Only what was sent on line: paper is keyed in by piles. How many it was is not said, for less
   * than were received in all that day it would tell how many came on paper.
   */
  private List<String> bursts(List<Received> byDay) {
    Map<LocalDate, Long> online =
        byDay.stream()
            .filter(one -> one.channel() == Channel.WEB)
            .collect(
                Collectors.groupingBy(
                    Received::receivedOn, TreeMap::new, Collectors.summingLong(Received::people)));
    if (online.size() < FEWEST_DAYS) {
      return List.of();
    }
    List<Long> sorted = online.values().stream().sorted().toList();
    long ordinary = sorted.get(sorted.size() / 2);
    return online.entrySet().stream()
        .filter(day -> day.getValue() >= Math.max(FEWEST_OF_A_DAY, FAR_ABOVE * ordinary))
        .map(day -> burst(day.getKey()))
        .toList();
  }

  /** Agents' responses carry the Monday of their week. */
  private String burst(LocalDate day) {
    String many = ", les réponses en ligne ont été au moins " + FAR_ABOVE + " fois plus nombreuses";
    return switch (audience) {
      case PUBLIC -> "Le " + French.date(day) + many + " qu'un jour ordinaire.";
      case AGENTS -> "La semaine du " + French.date(day) + many + " qu'une semaine ordinaire.";
    };
  }

  private static Stream<String> longText(Answer answer) {
    if (!(answer instanceof Answer.Text(String value))) {
      return Stream.empty();
    }
    String plain = value.toLowerCase(Locale.FRENCH).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return plain.length() >= SHORTEST_TEXT ? Stream.of(plain) : Stream.empty();
  }

  private static boolean isFlat(Answer answer) {
    return answer instanceof Answer.Ratings(Map<String, Answer> byRow)
        && byRow.size() >= FEWEST_ROWS
        && byRow.values().stream().allMatch(Answer::isGiven)
        && byRow.values().stream().distinct().count() == 1;
  }
}
