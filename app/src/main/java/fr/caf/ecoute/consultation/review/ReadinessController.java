package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.lint.Lint;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;

/** What is left to do before opening. */
@Controller("/equipe/consultations/{slug}/questionnaire/controle")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ReadinessController {
  private final Consultations consultations;
  private final Readiness readiness;
  private final ReadResults read;
  private final Clock clock;

  ReadinessController(
      Consultations consultations, Readiness readiness, ReadResults read, Clock clock) {
    this.consultations = consultations;
    this.readiness = readiness;
    this.read = read;
    this.clock = clock;
  }

  @Get
  ModelAndView<ReadinessPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    Instant now = clock.instant();
    Questionnaire questionnaire = WorkingCopies.read(consultation).orElse(null);
    return new ModelAndView<>(
        "review/readiness",
        ReadinessPage.of(
            OfficeHeading.of(consultation, OfficeHeading.Place.REVIEW, now),
            readiness.obstacles(consultation),
            questionnaire,
            questionnaire == null ? null : Lint.of(questionnaire, readiness.expected(consultation)),
            read.allowOpening(consultation),
            readiness.exposure(consultation)));
  }
}
