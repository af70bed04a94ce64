package fr.caf.ecoute.results;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.Status;
import fr.caf.ecoute.response.Counting;
import fr.caf.ecoute.web.French;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team's home: every consultation, where it stands and what to do next. */
@Controller("/equipe")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class OfficeController {
  private final Consultations consultations;
  private final Counting counting;
  private final Clock clock;

  OfficeController(Consultations consultations, Counting counting, Clock clock) {
    this.consultations = consultations;
    this.counting = counting;
    this.clock = clock;
  }

  /** All of them, the latest first. */
  record OfficePage(List<Line> consultations) {}

  /** One consultation; {@code when} says its last or next date. */
  record Line(
      OfficeHeading about,
      OfficeHeading.@Nullable NextAction next,
      String audience,
      String when,
      @Nullable String responses) {}

  @Get
  ModelAndView<OfficePage> list() {
    Instant now = clock.instant();
    List<Line> lines = consultations.all(Right.READ).stream().map(one -> line(one, now)).toList();
    return new ModelAndView<>("results/office", new OfficePage(lines));
  }

  /** Where one goes on working on it. */
  @Get("/consultations/{slug}")
  HttpResponse<?> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    boolean seesResults = consultations.rights(slug).contains(Right.RESULTS);
    String page =
        switch (consultation.status(clock.instant())) {
          case DRAFT -> "questionnaire";
          case OPEN, GRACE -> seesResults ? "participation" : "relecture";
          case CLOSED, RESTITUTED -> seesResults ? "resultats" : "relecture";
        };
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/" + page));
  }

  private Line line(Consultation consultation, Instant now) {
    OfficeHeading heading = OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, now);
    Set<Right> rights = consultations.rights(consultation.slug());
    return new Line(
        heading,
        heading.next().isFor(rights) ? heading.next() : null,
        audience(consultation.audience(), consultation.access()),
        when(consultation, consultation.status(now)),
        rights.contains(Right.RESULTS)
            ? Headcount.of(consultation, counting.sent(consultation), now)
                .words("réponse", "réponses")
            : null);
  }

  private static String audience(Audience audience, Access access) {
    String whom =
        switch (audience) {
          case AGENTS -> "Agents";
          case PUBLIC -> "Public";
        };
    return switch (access) {
      case OPEN_TO_ALL -> "Tout public";
      case COMMON_CODE -> whom + ", avec un code";
      case PROFESSIONAL_ADDRESS -> whom + ", par adresse professionnelle";
      case PERSONAL_INVITATION -> whom + ", sur invitation";
      case OPENID_CONNECT -> whom + ", avec une connexion";
    };
  }

  private static String when(Consultation consultation, Status status) {
    Instant end = consultation.end();
    Instant opened = consultation.openedAt();
    return switch (status) {
      case DRAFT -> "Créée le " + French.date(French.day(consultation.createdAt()));
      case OPEN ->
          consultation.closesOn() != null
              ? "Jusqu’au " + French.date(consultation.closesOn())
              : opened == null ? "" : "Depuis le " + French.date(French.day(opened));
      case GRACE, CLOSED, RESTITUTED ->
          end == null ? "" : "Close depuis le " + French.date(French.day(end));
    };
  }
}
