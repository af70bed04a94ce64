package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.text.PersonalDetails;
import java.util.List;
import java.util.Optional;

/** Which answers may be shown as examples: those with a copy that tells nothing about a person. */
record Showable(List<DistinctAnswer> answers) {
  private static final int TRIED = 20;

  int length(int answer) {
    return answers.get(answer).text().length();
  }

  boolean isShowable(int answer) {
    return copy(answer).isPresent();
  }

  /** The copy to show. */
  Optional<AnalysedVerbatim> copy(int answer) {
    return answers.get(answer).copies().stream()
        .limit(TRIED)
        .filter(copy -> !PersonalDetails.areIn(copy.verbatim().text()))
        .findFirst();
  }

  /** The ids to show these answers by. */
  List<String> ids(List<Integer> chosen) {
    return chosen.stream()
        .flatMap(answer -> copy(answer).stream())
        .map(copy -> copy.verbatim().id())
        .toList();
  }
}
