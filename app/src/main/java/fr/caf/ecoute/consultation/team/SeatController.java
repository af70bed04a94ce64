package fr.caf.ecoute.consultation.team;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.desk.RoleChoice;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.Seats;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who works on a consultation, and what each may do there. */
@Controller("/equipe/consultations/{slug}/equipe")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SeatController {
  private final Consultations consultations;
  private final Seats seats;
  private final Members members;
  private final Clock clock;

  SeatController(Consultations consultations, Seats seats, Members members, Clock clock) {
    this.consultations = consultations;
    this.seats = seats;
    this.members = members;
    this.clock = clock;
  }

  /** A seat, and where it is changed. */
  record Line(String name, String state, String address, String field, List<RoleChoice> roles) {}

  /** Somebody without a seat. */
  record Candidate(String code, String label, boolean checked) {}

  /** The seats, and the form to add one. */
  record SeatsPage(
      OfficeHeading heading,
      List<Line> seats,
      List<Candidate> candidates,
      List<RoleChoice> roles,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<SeatsPage> show(String slug) {
    return view(consultations.forMember(slug, Right.MANAGE), List.of());
  }

  @Post
  HttpResponse<?> give(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    Member member =
        candidates(consultation).stream()
            .filter(one -> one.id().toString().equals(form.text("membre")))
            .findFirst()
            .orElse(null);
    Role role = RoleChoice.find(form.text("role")).filter(Role::isOfASeat).orElse(null);
    if (member == null || role == null) {
      FieldProblem problem =
          member == null
              ? new FieldProblem("membre", "Choisissez une personne de l'équipe.")
              : new FieldProblem("role", "Choisissez ce qu'elle pourra faire.");
      return HttpResponse.unprocessableEntity().body(view(consultation, List.of(problem)));
    }
    seats.give(consultation, member, role);
    return back(slug);
  }

  @Post("/{member}/role")
  HttpResponse<?> change(HttpRequest<?> request, String slug, UUID member, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    Role role = RoleChoice.find(form.text("role-" + member)).orElseThrow(Refusal::notFound);
    return done(consultation, () -> seats.change(consultation, member, role));
  }

  @Post("/{member}/retrait")
  HttpResponse<?> remove(HttpRequest<?> request, String slug, UUID member, @Body String body) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    return done(consultation, () -> seats.remove(consultation, member));
  }

  private HttpResponse<?> done(Consultation consultation, Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      FieldProblem problem = new FieldProblem("", String.valueOf(refusal.getMessage()));
      return HttpResponse.status(refusal.getStatus()).body(view(consultation, List.of(problem)));
    }
    // Whoever gave up their own seat is led where they still may go.
    return consultations.rights(consultation.slug()).contains(Right.MANAGE)
        ? back(consultation.slug())
        : HttpResponse.seeOther(URI.create("/equipe"));
  }

  private static HttpResponse<?> back(String slug) {
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/equipe"));
  }

  private List<Member> candidates(Consultation consultation) {
    List<UUID> seated = seats.of(consultation).stream().map(taken -> taken.member().id()).toList();
    return members.all().stream()
        .filter(Member::isActive)
        .filter(member -> !seated.contains(member.id()))
        .toList();
  }

  private ModelAndView<SeatsPage> view(Consultation consultation, List<FieldProblem> problems) {
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.TEAM, clock.instant());
    return new ModelAndView<>(
        "team/seats",
        new SeatsPage(
            heading,
            seats.of(consultation).stream().map(taken -> line(taken, heading)).toList(),
            candidates(consultation).stream()
                .map(
                    member ->
                        new Candidate(
                            member.id().toString(),
                            member.name() + " (" + member.email() + ")",
                            false))
                .toList(),
            RoleChoice.seats(Role.REVIEWER),
            problems));
  }

  private static Line line(Seats.Taken taken, OfficeHeading heading) {
    UUID id = taken.member().id();
    return new Line(
        taken.member().name(),
        taken.member().isActive() ? "" : "suspendu",
        heading.address() + "/equipe/" + id,
        "role-" + id,
        RoleChoice.seats(taken.role()));
  }
}
