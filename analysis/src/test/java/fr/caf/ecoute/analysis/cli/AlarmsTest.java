package fr.caf.ecoute.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.Coder;
import fr.caf.ecoute.analysis.quality.CoderScores;
import fr.caf.ecoute.analysis.quality.Evaluation;
import fr.caf.ecoute.analysis.quality.GoldAnswer;
import fr.caf.ecoute.analysis.quality.GoldQuestion;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import fr.caf.ecoute.analysis.quality.TrivialCoding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  /** Deals answers out like cards, in the order they come. */
  private record Dealer(int groups) implements Coder {
    @Override
    public String label() {
      return "donne";
    }

    @Override
    public Coded code(String question, List<Verbatim> answers, int themes) {
      List<LabelledAnswer> coded = new ArrayList<>();
      for (Verbatim answer : answers) {
        coded.add(new LabelledAnswer(answer.id(), List.of("t" + coded.size() % groups)));
      }
      return Coded.unnamed(coded);
    }
  }

  private static List<String> alarms(Coder coder) {
    List<GoldAnswer> answers =
        InventedAnswers.of(120).stream()
            .map(a -> new GoldAnswer(a.id(), a.text(), List.of("s" + subject(a.id()))))
            .toList();
    List<CoderScores> rows =
        new Evaluation(List.of(coder, TrivialCoding.RANDOM), List.of())
            .of(new GoldQuestion(InventedAnswers.QUESTION, answers))
            .coders();
    return Alarms.of(rows);
  }

  private static int subject(String id) {
    return Integer.parseInt(id.substring(1)) % InventedAnswers.subjects();
  }

  @Test
  void soundThemesRaiseNoAlarm() {
    assertThat(alarms(new ProposedThemes(ProposedThemes.Wanted.GOLD, null))).isEmpty();
  }

  @Test
  void tooManyThemesAndThemesThatHangOnTheOrderRaiseOne() {
    assertThat(alarms(new Dealer(30)))
        .anyMatch(alarm -> alarm.contains("thèmes de trop"))
        .anyMatch(alarm -> alarm.contains("l’ordre des réponses"));
  }

  @Test
  void themesNoMoreCoherentThanChanceRaiseOne() {
    assertThat(alarms(TrivialCoding.RANDOM)).anyMatch(alarm -> alarm.contains("NPMI"));
  }
}
