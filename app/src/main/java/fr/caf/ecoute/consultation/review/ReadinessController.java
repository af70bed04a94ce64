package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.lint.Expected;
import fr.caf.ecoute.questionnaire.lint.Lint;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is left to do before opening. */
@Controller("/equipe/consultations/{slug}/questionnaire/controle")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ReadinessController {
  private static final int MOST_PEOPLE = 1_000_000;

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

  /**
   * What is left to do.
   *
   * @param personnes how many answers are expected; the usual number when it makes no sense
   */
  @Get
  ModelAndView<ReadinessPage> show(String slug, @Nullable @QueryValue String personnes) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    Instant now = clock.instant();
    Expected expected = expected(consultation, personnes);
    Questionnaire questionnaire = WorkingCopies.read(consultation).orElse(null);
    return new ModelAndView<>(
        "review/readiness",
        ReadinessPage.of(
            OfficeHeading.of(consultation, OfficeHeading.Place.REVIEW, now),
            readiness.obstacles(consultation),
            questionnaire,
            questionnaire == null ? null : Lint.of(questionnaire, expected),
            read.allowOpening(consultation),
            expected.people()));
  }

  private static Expected expected(Consultation consultation, @Nullable String typed) {
    Expected usual = Readiness.usual(consultation.audience());
    if (typed == null || !typed.matches("[0-9]{1,7}")) {
      return usual;
    }
    int people = Math.clamp(Integer.parseInt(typed), 1, MOST_PEOPLE);
    return new Expected(people, usual.smallestGroup());
  }
}
