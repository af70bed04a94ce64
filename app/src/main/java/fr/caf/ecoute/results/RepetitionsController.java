package fr.caf.ecoute.results;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whether responses were sent in series, as far as they show it themselves. */
@Controller("/equipe/consultations/{slug}/series")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class RepetitionsController {
  private final Consultations consultations;
  private final ResponseRepository responses;
  private final ReadResults read;
  private final Clock clock;

  RepetitionsController(
      Consultations consultations, ResponseRepository responses, ReadResults read, Clock clock) {
    this.consultations = consultations;
    this.responses = responses;
    this.read = read;
    this.clock = clock;
  }

  /** What is worth a look, a sentence each. */
  record RepetitionsPage(OfficeHeading heading, List<String> sentences) {}

  @Get
  ModelAndView<RepetitionsPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RESULTS);
    Instant now = clock.instant();
    if (!consultation.resultsMayBeSeen(now)) {
      throw Refusal.tooLate(
          "Les réponses peuvent encore arriver : ce bilan se lit avec les résultats.");
    }
    read.letRead(consultation);
    Repetitions repetitions = new Repetitions(consultation.audience());
    try (Stream<Response> all = responses.stream(consultation.id())) {
      all.forEach(repetitions::read);
    }
    return new ModelAndView<>(
        "results/repetitions",
        new RepetitionsPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, now),
            repetitions.sentences(responses.countByDay(consultation.id()))));
  }
}
