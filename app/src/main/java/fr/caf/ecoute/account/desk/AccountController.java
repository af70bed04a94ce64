package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberSession;
import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.Sessions;
import fr.caf.ecoute.account.SignedIn;
import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
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
import java.util.UUID;

/** One's own account: where one is signed in, and how one signs in. */
@Controller("/equipe/compte")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AccountController {
  private static final URI ADDRESS = URI.create("/equipe/compte");

  private final Members members;
  private final Sessions sessions;
  private final SecondFactors factors;

  AccountController(Members members, Sessions sessions, SecondFactors factors) {
    this.members = members;
    this.sessions = sessions;
    this.factors = factors;
  }

  /** A browser one is signed in with. */
  record Line(String device, String begun, String seen, boolean current, String end) {
    static Line of(MemberSession session, UUID current) {
      return new Line(
          session.device(),
          French.date(French.day(session.begunAt())),
          Moments.words(session.seenAt()),
          session.id().equals(current),
          ADDRESS + "/sessions/" + session.id() + "/fin");
    }
  }

  /** Everything about oneself. */
  record AccountPage(
      String name,
      String email,
      String role,
      String trust,
      boolean factor,
      long codesLeft,
      List<Line> sessions,
      boolean several) {}

  @Get
  ModelAndView<AccountPage> show(Authentication by) {
    SignedIn current = SignedIn.of(by);
    Member member = members.find(current.id());
    List<Line> lines =
        sessions.of(member.id()).stream().map(one -> Line.of(one, current.session())).toList();
    return new ModelAndView<>(
        "account/account",
        new AccountPage(
            member.name(),
            member.email(),
            member.role().words(),
            member.role().trust(),
            factors.isOn(member.id()),
            factors.codesLeft(member.id()),
            lines,
            lines.size() > 1));
  }

  @Post("/sessions/{id}/fin")
  HttpResponse<?> end(HttpRequest<?> request, UUID id, Authentication by, @Body String body) {
    Form.read(request, body);
    if (!sessions.end(SignedIn.of(by).id(), id)) {
      throw Refusal.notFound();
    }
    return HttpResponse.seeOther(ADDRESS);
  }

  @Post("/sessions/autres")
  HttpResponse<?> endOthers(HttpRequest<?> request, Authentication by, @Body String body) {
    Form.read(request, body);
    SignedIn current = SignedIn.of(by);
    sessions.endOthers(current.id(), current.session());
    return HttpResponse.seeOther(ADDRESS);
  }
}
