package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.ThemesAddress;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.FieldProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Sets the codebook of a question before a reader. */
@Singleton
class CodebookReading {
  private final CodedQuestions coded;
  private final Codebooks codebooks;
  private final Clock clock;

  CodebookReading(CodedQuestions coded, Codebooks codebooks, Clock clock) {
    this.coded = coded;
    this.codebooks = codebooks;
    this.clock = clock;
  }

  CodebookPage page(
      Consultation consultation, Question question, Definition typed, List<FieldProblem> problems) {
    ThemesAddress address = new ThemesAddress(consultation.slug(), question.code());
    boolean isCoded = !coded.themes(consultation, question.code()).isEmpty();
    return new CodebookPage(
        OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
        question.label(),
        isCoded ? address.reading() : address.overview(),
        address.codebook(),
        isCoded,
        ThemingRuns.whyNot(consultation, clock.instant()).orElse(null),
        codebooks.others(consultation, question.code()),
        typed,
        problems);
  }
}
