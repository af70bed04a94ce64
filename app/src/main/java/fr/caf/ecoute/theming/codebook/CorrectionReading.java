package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemesAddress;
import fr.caf.ecoute.theming.codebook.CorrectionPage.Choice;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Sets an answer and the themes it may carry before a reader. */
@Singleton
class CorrectionReading {
  private final Corpora corpora;
  private final Clock clock;

  CorrectionReading(Corpora corpora, Clock clock) {
    this.corpora = corpora;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @throws Refusal 404 when the answer is not one to this question
   */
  CorrectionPage page(Consultation consultation, CodedQuestion question, UUID response) {
    String code = question.run().questionCode();
    List<Coding> carried = question.codings(response);
    if (carried.isEmpty()) {
      throw Refusal.notFound();
    }
    String text =
        corpora
            .read(consultation, code, corpus -> corpus.find(response.toString()))
            .map(found -> found.text())
            .orElseThrow(Refusal::notFound);
    ThemesAddress address = new ThemesAddress(consultation.slug(), code);
    String list = address.theme(question.counted(carried.getFirst()).code());
    return new CorrectionPage(
        OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
        text,
        ThemesAddress.verbatim(list, response),
        address.correction(response),
        Stream.concat(question.accepted().stream(), question.proposed().stream())
            .map(theme -> choice(question, theme, carried))
            .toList());
  }

  private static Choice choice(CodedQuestion question, Theme theme, List<Coding> carried) {
    String hint =
        carried.stream()
            .filter(coding -> question.counted(coding).equals(theme))
            .findFirst()
            .map(coding -> coding.origin().words())
            .orElse("");
    return new Choice(theme.code(), theme.label(), hint, !hint.isEmpty());
  }
}
