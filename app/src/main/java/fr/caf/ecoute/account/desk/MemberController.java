package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.Sessions;
import fr.caf.ecoute.account.factor.SecondFactors;
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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an administrator does about one member. */
@Controller("/equipe/membres/{id}")
@Secured(Role.ADMINISTRATION)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MemberController {
  private final Members members;
  private final Sessions sessions;
  private final SecondFactors factors;

  MemberController(Members members, Sessions sessions, SecondFactors factors) {
    this.members = members;
    this.sessions = sessions;
    this.factors = factors;
  }

  /** The member as they stand. */
  record MemberPage(
      String address,
      String name,
      String email,
      String state,
      boolean active,
      boolean awaited,
      boolean self,
      boolean factor,
      long sessions,
      List<RoleChoice> roles,
      List<FieldProblem> problems) {}

  @Get
  ModelAndView<MemberPage> show(UUID id, Authentication by) {
    return view(members.find(id), by, List.of());
  }

  @Post("/role")
  HttpResponse<?> changeRole(
      HttpRequest<?> request, UUID id, Authentication by, @Body String body) {
    Role role =
        RoleChoice.find(Form.read(request, body).text("role")).orElseThrow(Refusal::notFound);
    return done(id, by, () -> members.changeRole(id, role));
  }

  @Post("/suspension")
  HttpResponse<?> suspend(HttpRequest<?> request, UUID id, Authentication by, @Body String body) {
    Form.read(request, body);
    return done(id, by, () -> members.suspend(id));
  }

  @Post("/reactivation")
  HttpResponse<?> reactivate(
      HttpRequest<?> request, UUID id, Authentication by, @Body String body) {
    Form.read(request, body);
    return done(id, by, () -> members.reactivate(id));
  }

  @Post("/sessions")
  HttpResponse<?> endSessions(
      HttpRequest<?> request, UUID id, Authentication by, @Body String body) {
    Form.read(request, body);
    return done(id, by, () -> members.endSessions(id));
  }

  @Post("/double-verification")
  HttpResponse<?> removeFactor(
      HttpRequest<?> request, UUID id, Authentication by, @Body String body) {
    Form.read(request, body);
    return done(id, by, () -> members.removeFactor(id));
  }

  private HttpResponse<?> done(UUID id, Authentication by, Runnable act) {
    String page = MembersController.ADDRESS + "/" + id;
    Member member = members.find(id);
    Optional<URI> proof = Proof.missing(by, page);
    if (proof.isPresent()) {
      return HttpResponse.seeOther(proof.get());
    }
    try {
      act.run();
    } catch (Refusal refusal) {
      FieldProblem problem = new FieldProblem("", String.valueOf(refusal.getMessage()));
      return HttpResponse.status(refusal.getStatus()).body(view(member, by, List.of(problem)));
    }
    return HttpResponse.seeOther(URI.create(page));
  }

  private ModelAndView<MemberPage> view(
      Member member, Authentication by, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "account/member",
        new MemberPage(
            MembersController.ADDRESS + "/" + member.id(),
            member.name(),
            member.email(),
            MembersController.state(member),
            member.isActive(),
            member.isAwaited(),
            MembersController.isSelf(by, member.id()),
            factors.isOn(member.id()),
            sessions.of(member.id()).size(),
            RoleChoice.all(member.role()),
            problems));
  }
}
