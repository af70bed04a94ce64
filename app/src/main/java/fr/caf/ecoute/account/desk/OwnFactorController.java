package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.account.OwnAccess;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.SignIn;
import fr.caf.ecoute.account.SignedIn;
import fr.caf.ecoute.account.factor.QrCode;
import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.web.Cookies;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Setting one's second factor, noting recovery codes, taking it off. */
@Controller(OwnFactorController.ADDRESS)
@Secured(Role.ENROLLING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnFactorController {
  static final String ADDRESS = "/equipe/compte/double-verification";

  private final Members members;
  private final SecondFactors factors;
  private final OwnAccess access;
  private final Cookies cookies;

  OwnFactorController(Members members, SecondFactors factors, OwnAccess access, Cookies cookies) {
    this.members = members;
    this.factors = factors;
    this.access = access;
    this.cookies = cookies;
  }

  /**
   * Where one stands.
   *
   * @param text the secret while it waits for a first code; never afterwards
   */
  record FactorPage(
      boolean on,
      boolean required,
      @Nullable String text,
      long codesLeft,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  /** Readable this once. */
  record CodesPage(List<String> codes) {}

  @Get
  HttpResponse<?> show(Authentication by) {
    Optional<URI> proof = Proof.missing(by, ADDRESS);
    return proof.isPresent()
        ? HttpResponse.seeOther(proof.get())
        : HttpResponse.ok(view(by, List.of()));
  }

  /** Draws the secret the telephone will be given. */
  @Post
  HttpResponse<?> draw(HttpRequest<?> request, Authentication by, @Body String body) {
    Form.read(request, body);
    Optional<URI> proof = Proof.missing(by, ADDRESS);
    if (proof.isPresent()) {
      return HttpResponse.seeOther(proof.get());
    }
    factors.draw(SignedIn.of(by).id());
    return HttpResponse.seeOther(URI.create(ADDRESS));
  }

  @Get("/qr.svg")
  @Produces("image/svg+xml")
  HttpResponse<String> picture(Authentication by) {
    if (!SignedIn.of(by).proven()) {
      throw Refusal.notFound();
    }
    SecondFactors.Enrolment drawn = drawn(by).orElseThrow(Refusal::notFound);
    return HttpResponse.ok(QrCode.svg(drawn.address())).header("Cache-Control", "no-store");
  }

  @Post("/confirmation")
  HttpResponse<?> confirm(HttpRequest<?> request, Authentication by, @Body String body) {
    String code = Form.read(request, body).text("code");
    Optional<URI> proof = Proof.missing(by, ADDRESS);
    if (proof.isPresent()) {
      return HttpResponse.seeOther(proof.get());
    }
    return access
        .confirmFactor(SignedIn.of(by), code)
        .<HttpResponse<?>>map(
            done ->
                HttpResponse.ok(
                        new ModelAndView<>("account/recovery-codes", new CodesPage(done.codes())))
                    .cookie(cookies.session(SignIn.COOKIE, done.session().value())))
        .orElseGet(
            () ->
                HttpResponse.unprocessableEntity()
                    .body(
                        view(
                            by,
                            List.of(
                                new FieldProblem(
                                    "code",
                                    "Ce code n'est pas celui que votre application affiche"
                                        + " maintenant. Vérifiez l'heure du téléphone.")))));
  }

  @Post("/codes")
  HttpResponse<?> drawCodes(HttpRequest<?> request, Authentication by, @Body String body) {
    Form.read(request, body);
    Optional<URI> proof = Proof.missing(by, ADDRESS);
    if (proof.isPresent()) {
      return HttpResponse.seeOther(proof.get());
    }
    if (!factors.isOn(SignedIn.of(by).id())) {
      throw Refusal.notFound();
    }
    return HttpResponse.ok(
        new ModelAndView<>(
            "account/recovery-codes", new CodesPage(access.drawCodes(SignedIn.of(by)))));
  }

  @Post("/retrait")
  HttpResponse<?> remove(HttpRequest<?> request, Authentication by, @Body String body) {
    Form.read(request, body);
    Optional<URI> proof = Proof.missing(by, ADDRESS);
    if (proof.isPresent()) {
      return HttpResponse.seeOther(proof.get());
    }
    return HttpResponse.seeOther(URI.create("/equipe/compte"))
        .cookie(cookies.session(SignIn.COOKIE, access.removeFactor(SignedIn.of(by)).value()));
  }

  private Optional<SecondFactors.Enrolment> drawn(Authentication by) {
    Member member = members.find(SignedIn.of(by).id());
    return factors.drawn(member.id(), member.email());
  }

  private ModelAndView<FactorPage> view(Authentication by, List<FieldProblem> problems) {
    SignedIn who = SignedIn.of(by);
    return new ModelAndView<>(
        "account/factor",
        new FactorPage(
            factors.isOn(who.id()),
            factors.isRequired(),
            drawn(by).map(SecondFactors.Enrolment::text).orElse(null),
            factors.codesLeft(who.id()),
            problems));
  }
}
