package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A coding, at least, for every answer received. */
final class Codings {
  private Codings() {}

  /** By verbatim id, then rank. */
  static List<Coding> of(
      Triage triage, Residuals residuals, Attribution attribution, Workers workers) {
    List<DistinctAnswer> answers = triage.answers();
    List<List<Coding>> byAnswer = new ArrayList<>();
    answers.forEach(any -> byAnswer.add(List.of()));
    workers.share(
        answers.size(),
        (from, to) -> {
          for (int answer = from; answer < to; answer++) {
            byAnswer.set(answer, ofAnswer(answer, answers.get(answer), residuals, attribution));
          }
        });
    List<Coding> codings = new ArrayList<>();
    byAnswer.forEach(codings::addAll);
    for (AnalysedVerbatim silent : triage.nonAnswers()) {
      codings.add(residual(silent.verbatim(), ResidualBox.NON_ANSWER));
    }
    codings.sort(Comparator.comparing(Coding::verbatimId).thenComparingInt(Coding::rank));
    return codings;
  }

  private static List<Coding> ofAnswer(
      int number, DistinctAnswer answer, Residuals residuals, Attribution attribution) {
    List<Coding> codings = new ArrayList<>();
    for (AnalysedVerbatim copy : answer.copies()) {
      residuals
          .of(number)
          .ifPresentOrElse(
              box -> codings.add(residual(copy.verbatim(), box)),
              () -> codings.addAll(attribution.of(number, copy)));
    }
    return codings;
  }

  private static Coding residual(Verbatim verbatim, ResidualBox box) {
    return new Coding(verbatim.id(), 1, box.code(), 1, 0, verbatim.text().length());
  }
}
