package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Received;
import fr.caf.ecoute.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String LETTER =
      "Nous demandons l’ouverture de la Caf le samedi matin, comme avant la réforme.";

  private final Repetitions repetitions = new Repetitions(Audience.PUBLIC);

  @Test
  void ordinaryResponsesSayNothing() {
    for (int i = 0; i < 200; i++) {
      repetitions.read(response(numbers(i, i + 1, i % 7, 3, 4, 5)));
    }

    assertThat(said(week(10, 12, 9, 11, 14))).isEmpty();
  }

  @Test
  void aSeriesOfIdenticalResponsesIsSaidAndASmallOneIsNot() {
    IntStream.range(0, 12).forEach(_ -> repetitions.read(response(numbers(1, 2, 3, 4, 5, 6))));
    IntStream.range(0, 4).forEach(_ -> repetitions.read(response(numbers(9, 9, 9, 9, 9, 9))));
    IntStream.range(0, 50).forEach(_ -> repetitions.read(response(numbers(1, 2))));

    assertThat(said(List.of()))
        .singleElement()
        .asString()
        .startsWith("12 réponses sont identiques en tout point");
  }

  @Test
  void theSameLetterIsRecognisedWhateverItsPunctuation() {
    for (int i = 0; i < 7; i++) {
      Map<String, Answer> said = new LinkedHashMap<>(numbers(i));
      said.put(
          "avis", new Answer.Text(i % 2 == 0 ? LETTER : LETTER.toUpperCase(Locale.FRENCH) + " !"));
      repetitions.read(response(said));
      repetitions.read(response(Map.of("avis", new Answer.Text("Rien à dire"))));
    }

    assertThat(said(List.of())).singleElement().asString().contains("revient dans 7 réponses");
  }

  @Test
  void theSameMarkAllAlongAGridIsSaid() {
    for (int i = 0; i < 6; i++) {
      repetitions.read(response(Map.of("grille", grid("bien", "bien"))));
      repetitions.read(response(Map.of("grille", grid("bien", "mal"))));
    }

    assertThat(said(List.of()))
        .singleElement()
        .asString()
        .startsWith("6 réponses donnent la même note");
  }

  @Test
  void aDayFarAboveTheOthersIsSaid() {
    assertThat(said(week(8, 9, 140, 10, 7)))
        .singleElement()
        .asString()
        .as("140 in line of 143 in all would tell the three on paper")
        .startsWith("Le 4 mars 2026, les réponses en ligne ont été au moins 5 fois plus")
        .doesNotContain("140");
    assertThat(said(week(8, 140))).as("too few days to compare").isEmpty();
  }

  @Test
  void ofAgentsAWeekIsNamedAndNoDay() {
    assertThat(new Repetitions(Audience.AGENTS).sentences(week(8, 9, 140, 10, 7)))
        .singleElement()
        .asString()
        .startsWith("La semaine du");
  }

  /** With plain spaces. */
  private List<String> said(List<Received> byDay) {
    return repetitions.sentences(byDay).stream()
        .map(sentence -> sentence.replaceAll("[\u00a0\u202f]", " "))
        .toList();
  }

  private static Answer grid(String first, String others) {
    Map<String, Answer> rows = new LinkedHashMap<>();
    rows.put("un", new Answer.OneChoice(first));
    for (String row : List.of("deux", "trois", "quatre", "cinq")) {
      rows.put(row, new Answer.OneChoice(others));
    }
    return new Answer.Ratings(rows);
  }

  private static Map<String, Answer> numbers(int... values) {
    Map<String, Answer> said = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      said.put("q" + i, new Answer.ScaleValue(values[i]));
    }
    return said;
  }

  private static List<Received> week(long... people) {
    return IntStream.range(0, people.length)
        .mapToObj(i -> new Received(DAY.plusDays(i), Channel.WEB, people[i]))
        .toList();
  }

  private static Response response(Map<String, Answer> said) {
    return new Response(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        DAY,
        Channel.WEB,
        Response.FRENCH,
        Answers.of(said));
  }
}
