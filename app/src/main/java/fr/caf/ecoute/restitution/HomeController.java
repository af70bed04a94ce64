package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.web.ForSearchEngines;
import fr.caf.ecoute.web.French;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The front door: what one can say today, and what earlier answers changed. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class HomeController {
  private static final int MOST_SAID = 3;

  private final Consultations consultations;
  private final Publishing publishing;
  private final Commitments commitments;
  private final Clock clock;

  HomeController(
      Consultations consultations, Publishing publishing, Commitments commitments, Clock clock) {
    this.consultations = consultations;
    this.publishing = publishing;
    this.commitments = commitments;
    this.clock = clock;
  }

  /** A consultation one may answer. */
  record OpenConsultation(
      String title, String summary, String minutes, String until, String address) {}

  /** A consultation whose restitution one may read. */
  record Restitution(
      UUID consultation, String title, String when, String address, List<Commitment> commitments) {}

  /** What the home page shows. */
  record HomePage(
      List<OpenConsultation> open, List<Restitution> restitutions, List<String> closed) {}

  @ForSearchEngines
  @Get("/")
  ModelAndView<HomePage> show() {
    Instant now = clock.instant();
    List<Consultation> listed = consultations.listed();
    List<Restitution> restitutions = restitutions(listed);
    Set<UUID> told =
        restitutions.stream().map(Restitution::consultation).collect(Collectors.toSet());
    return new ModelAndView<>(
        "restitution/home",
        new HomePage(
            listed.stream().filter(one -> one.welcomes(now)).map(HomeController::open).toList(),
            restitutions,
            listed.stream()
                .filter(one -> !one.welcomes(now) && !told.contains(one.id()))
                .map(Consultation::title)
                .toList()));
  }

  private static OpenConsultation open(Consultation consultation) {
    Instant end = consultation.end();
    return new OpenConsultation(
        consultation.title(),
        consultation.summary(),
        French.count(consultation.minutes(), "minute environ", "minutes environ"),
        end == null ? "" : "Jusqu’au " + French.date(French.day(end.minusSeconds(1))),
        "/consultations/" + consultation.slug());
  }

  private List<Restitution> restitutions(List<Consultation> listed) {
    return publishing.all().stream()
        .flatMap(
            published ->
                listed.stream()
                    .filter(one -> one.id().equals(published.consultationId()))
                    .map(one -> restitution(one, published)))
        .toList();
  }

  private Restitution restitution(Consultation consultation, Publication published) {
    UUID id = consultation.id();
    return new Restitution(
        id,
        consultation.title(),
        "Publiée le " + French.date(French.day(published.publishedAt())),
        "/consultations/" + consultation.slug() + "/restitution",
        commitments.of(id).stream().limit(MOST_SAID).toList());
  }
}
