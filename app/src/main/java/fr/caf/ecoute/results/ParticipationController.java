package fr.caf.ecoute.results;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.Status;
import fr.caf.ecoute.invitation.Urn;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.French;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many have answered; while it is open, only that. */
@Controller("/equipe/consultations/{slug}/participation")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ParticipationController {
  private final Consultations consultations;
  private final ResponseRepository responses;
  private final Urn urn;
  private final ReadResults read;
  private final BallotsTaken ballots;
  private final HttpHostResolver host;
  private final Clock clock;

  ParticipationController(
      Consultations consultations,
      ResponseRepository responses,
      Urn urn,
      ReadResults read,
      BallotsTaken ballots,
      HttpHostResolver host,
      Clock clock) {
    this.consultations = consultations;
    this.responses = responses;
    this.urn = urn;
    this.read = read;
    this.ballots = ballots;
    this.host = host;
    this.clock = clock;
  }

  /** The count in words, and once closed when the responses came. */
  record ParticipationPage(
      OfficeHeading heading,
      Participation participation,
      String ballots,
      List<String> channels,
      @Nullable BarChart chart,
      boolean open,
      boolean byInvitation,
      boolean draft,
      boolean reopenable,
      @Nullable LocalDate sealedOn,
      boolean readable,
      @Nullable LocalDate closesOn,
      String address) {}

  @Get
  ModelAndView<ParticipationPage> show(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RESULTS);
    Instant now = clock.instant();
    Status status = consultation.status(now);
    boolean seen = consultation.resultsMayBeSeen(now);
    if (seen) {
      read.letRead(consultation);
    }
    Participation participation =
        Participation.of(
            consultation, responses.countByDay(consultation.id()), urn.waiting(consultation), now);
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(consultation.audience());
    BarChart chart = seen ? participation.chart(consultation, secrecy) : null;
    return new ModelAndView<>(
        "results/participation",
        new ParticipationPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, now),
            participation,
            ballots.words(consultation, now),
            seen ? participation.byChannel(secrecy) : List.of(),
            chart,
            status == Status.OPEN,
            consultation.access() == Access.PERSONAL_INVITATION,
            status == Status.DRAFT,
            read.allowOpening(consultation) && status != Status.DRAFT,
            sealed(consultation, status),
            seen,
            consultation.closesOn(),
            host.resolve(request) + "/consultations/" + slug));
  }

  /** The day the last answer may come, while those who had begun are waited for. */
  private static @Nullable LocalDate sealed(Consultation consultation, Status status) {
    Instant sealed = consultation.sealedAt();
    return status == Status.GRACE && sealed != null ? French.day(sealed) : null;
  }
}
