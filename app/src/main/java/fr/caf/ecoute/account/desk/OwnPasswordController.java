package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.ChosenPassword;
import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.account.OwnAccess;
import fr.caf.ecoute.account.OwnProof;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.SignIn;
import fr.caf.ecoute.account.SignedIn;
import fr.caf.ecoute.web.Cookies;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changing one's password, and typing it again before an act that could give the account away. */
@Controller("/equipe/compte")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnPasswordController {
  private static final String CURRENT = "actuel";

  private final Members members;
  private final OwnAccess access;
  private final OwnProof proof;
  private final Cookies cookies;

  OwnPasswordController(Members members, OwnAccess access, OwnProof proof, Cookies cookies) {
    this.members = members;
    this.access = access;
    this.proof = proof;
    this.cookies = cookies;
  }

  /** The form; nothing typed is shown again. */
  record PasswordPage(int shortest, List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  /** Before going on to {@code page}. */
  record ConfirmationPage(String page, List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get("/mot-de-passe")
  @Secured(Role.ANY_MEMBER)
  ModelAndView<PasswordPage> show() {
    return view(List.of());
  }

  @Post("/mot-de-passe")
  @Secured(Role.ANY_MEMBER)
  HttpResponse<?> change(HttpRequest<?> request, Authentication by, @Body String body) {
    Form form = Form.read(request, body);
    SignedIn current = SignedIn.of(by);
    Member member = members.find(current.id());
    ChosenPassword typed = ChosenPassword.read(form);
    List<FieldProblem> problems = new ArrayList<>(typed.problems(member));
    if (problems.isEmpty()) {
      checked(current, form).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(problems));
    }
    return HttpResponse.seeOther(URI.create("/equipe/compte"))
        .cookie(
            cookies.session(
                SignIn.COOKIE, access.changePassword(current, typed.password()).value()));
  }

  @Get("/confirmation")
  @Secured(Role.ENROLLING)
  ModelAndView<ConfirmationPage> ask(@QueryValue(defaultValue = "") String vers) {
    return new ModelAndView<>(
        "account/confirmation", new ConfirmationPage(Proof.safe(vers), List.of()));
  }

  @Post("/confirmation")
  @Secured(Role.ENROLLING)
  HttpResponse<?> confirm(HttpRequest<?> request, Authentication by, @Body String body) {
    Form form = Form.read(request, body);
    String page = Proof.safe(form.text("vers"));
    SignedIn current = SignedIn.of(by);
    Optional<FieldProblem> problem = checked(current, form);
    if (problem.isPresent()) {
      return HttpResponse.unprocessableEntity()
          .body(
              new ModelAndView<>(
                  "account/confirmation", new ConfirmationPage(page, List.of(problem.get()))));
    }
    return HttpResponse.seeOther(URI.create(page))
        .cookie(cookies.session(SignIn.COOKIE, proof.given(current).value()));
  }

  private Optional<FieldProblem> checked(SignedIn current, Form form) {
    Password typed = new Password(form.find(CURRENT).orElse(""));
    return proof.objection(current, typed).map(sentence -> new FieldProblem(CURRENT, sentence));
  }

  private static ModelAndView<PasswordPage> view(List<FieldProblem> problems) {
    return new ModelAndView<>("account/password", new PasswordPage(Password.SHORTEST, problems));
  }
}
