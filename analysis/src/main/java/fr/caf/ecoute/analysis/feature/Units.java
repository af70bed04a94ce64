package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.IdeaUnit;
import fr.caf.ecoute.analysis.text.IdeaUnits;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The idea units of some answers, one after the other.
 *
 * @param starts where the units of each answer begin; one more than there are answers
 */
public record Units(List<IdeaUnit> units, List<Integer> starts, Placed placed) {
  public Units {
    units = List.copyOf(units);
    starts = List.copyOf(starts);
  }

  static Units of(AnswerSpace space, List<AnalysedVerbatim> answers) {
    List<IdeaUnit> units = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<List<Token>> tokens = new ArrayList<>();
    for (AnalysedVerbatim answer : answers) {
      starts.add(units.size());
      String text = answer.verbatim().text();
      for (IdeaUnit unit : IdeaUnits.of(text, answer.tokens())) {
        units.add(unit);
        texts.add(text.substring(unit.start(), unit.end()));
        tokens.add(
            answer.tokens().stream()
                .filter(token -> token.start() >= unit.start() && token.end() <= unit.end())
                .toList());
      }
    }
    starts.add(units.size());
    return new Units(units, starts, space.asTheyStand(texts, tokens));
  }

  public int first(int answer) {
    return starts.get(answer);
  }

  /** After the last unit of an answer. */
  public int end(int answer) {
    return starts.get(answer + 1);
  }
}
