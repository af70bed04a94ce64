package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.EntryLink.Purpose;
import fr.caf.ecoute.account.EntryLinks;
import fr.caf.ecoute.account.Forgetting;
import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.SignedIn;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The team: who is of it, and inviting somebody. */
@Controller("/equipe/membres")
@Secured(Role.ADMINISTRATION)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MembersController {
  static final String ADDRESS = "/equipe/membres";

  private final Members members;
  private final EntryLinks links;
  private final Forgetting letters;

  MembersController(Members members, EntryLinks links, Forgetting letters) {
    this.members = members;
    this.links = links;
    this.letters = letters;
  }

  /** A member, as the list shows them. */
  record Line(String address, String name, String email, String role, String state) {
    static Line of(Member member) {
      return new Line(
          ADDRESS + "/" + member.id(),
          member.name(),
          member.email(),
          member.role().words(),
          MembersController.state(member));
    }
  }

  /** The list, and the form as typed so far. */
  record MembersPage(
      List<Line> members,
      boolean mail,
      InvitationForm typed,
      List<RoleChoice> roles,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  /**
   * Somebody has a link.
   *
   * @param link to be handed over, where no letter left; shown this once
   */
  record LinkPage(String name, String address, long hours, @Nullable String link) {}

  @Get
  ModelAndView<MembersPage> list() {
    return view(InvitationForm.empty(), List.of());
  }

  @Post
  HttpResponse<?> invite(HttpRequest<?> request, Authentication by, @Body String body) {
    InvitationForm typed = InvitationForm.read(Form.read(request, body));
    Optional<URI> proof = Proof.missing(by, ADDRESS);
    if (proof.isPresent()) {
      return HttpResponse.seeOther(proof.get());
    }
    List<FieldProblem> problems = typed.problems(members);
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(typed, problems));
    }
    Member invited = members.invite(typed.name(), typed.email(), typed.role().orElseThrow());
    return HttpResponse.ok(hand(invited, Purpose.INVITATION));
  }

  /** Another link, to whoever lost theirs. */
  @Post("/{id}/lien")
  HttpResponse<?> link(HttpRequest<?> request, UUID id, Authentication by, @Body String body) {
    Form.read(request, body);
    Member member = members.find(id);
    Optional<URI> proof = Proof.missing(by, ADDRESS + "/" + id);
    if (proof.isPresent()) {
      return HttpResponse.seeOther(proof.get());
    }
    Purpose purpose = member.isAwaited() ? Purpose.INVITATION : Purpose.RESET;
    members.linked(member, purpose);
    return HttpResponse.ok(hand(member, purpose));
  }

  private ModelAndView<LinkPage> hand(Member member, Purpose purpose) {
    String link = letters.write(member, purpose) ? null : letters.link(links.draw(member, purpose));
    return new ModelAndView<>(
        "account/link",
        new LinkPage(
            member.name(), ADDRESS + "/" + member.id(), purpose.lifetime().toHours(), link));
  }

  private ModelAndView<MembersPage> view(InvitationForm typed, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "account/members",
        new MembersPage(
            members.all().stream().map(Line::of).toList(),
            letters.isPossible(),
            typed,
            RoleChoice.all(typed.role().orElse(Role.FACILITATOR)),
            problems));
  }

  static String state(Member member) {
    return !member.isActive() ? "Suspendu" : member.isAwaited() ? "Invité" : "Actif";
  }

  /** Whether the page is the reader's own. */
  static boolean isSelf(Authentication by, UUID id) {
    return SignedIn.of(by).id().equals(id);
  }
}
