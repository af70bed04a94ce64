package fr.caf.ecoute.results;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.French;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tallies of the closed questions, once the consultation is closed. */
@Controller("/equipe/consultations/{slug}/resultats")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ResultsController {
  private final Consultations consultations;
  private final ResponseRepository responses;
  private final Tallies tallies;
  private final Clock clock;

  ResultsController(
      Consultations consultations, ResponseRepository responses, Tallies tallies, Clock clock) {
    this.consultations = consultations;
    this.responses = responses;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** The charts; {@code visible} says whether it is time to show them. */
  record ResultsPage(
      OfficeHeading heading,
      boolean visible,
      boolean draft,
      @Nullable LocalDate closesOn,
      String people,
      @Nullable LocalDate sealedOn,
      int smallestGroup,
      List<Result> results) {}

  @Get
  ModelAndView<ResultsPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RESULTS);
    Instant now = clock.instant();
    Instant sealed = consultation.sealedAt();
    boolean visible = consultation.resultsMayBeSeen(now);
    List<Result> results = visible ? Result.of(tallies.of(consultation)) : List.of();
    return new ModelAndView<>(
        "results/results",
        new ResultsPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.RESULTS, now),
            visible,
            consultation.openedAt() == null,
            consultation.closesOn(),
            people(consultation, now),
            sealed == null ? null : French.day(sealed),
            consultation.audience().smallestGroup(),
            results));
  }

  private String people(Consultation consultation, Instant now) {
    return Headcount.of(consultation, responses.countByConsultationId(consultation.id()), now)
        .sentence("personne a répondu.", "personnes ont répondu.");
  }
}
