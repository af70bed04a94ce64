package fr.caf.ecoute.account;

import fr.caf.ecoute.outside.openid.Recognition;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.RateLimit;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignInController {
  private static final URI OFFICE = URI.create("/equipe");
  private static final String SIGNED_OUT = "sortie";
  private static final URI DOOR = URI.create("/connexion?" + SIGNED_OUT);

  private final SignIn signIn;
  private final Cookies cookies;
  private final Recognition recognition;
  private final RateLimit attempts = RateLimit.of(10, Duration.ofMinutes(5));

  SignInController(SignIn signIn, Cookies cookies, @Named("team") Recognition recognition) {
    this.signIn = signIn;
    this.cookies = cookies;
    this.recognition = recognition;
  }

  /** What was typed, but for the password, and why it was refused. */
  record SignInPage(
      String email, boolean signedOut, @Nullable String provider, List<FieldProblem> problems) {}

  @Get("/connexion")
  @Secured(SecurityRule.IS_ANONYMOUS)
  ModelAndView<SignInPage> show(HttpRequest<?> request) {
    boolean signedOut = request.getParameters().contains(SIGNED_OUT);
    return new ModelAndView<>(
        "account/sign-in", new SignInPage("", signedOut, provider(), List.of()));
  }

  @Post("/connexion")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> open(HttpRequest<?> request, @Body String body) {
    Form form = Form.read(request, body);
    String email = form.text("adresse");
    try {
      attempts.take(Member.normalised(email));
    } catch (Refusal tooMany) {
      return refused(
          HttpStatus.TOO_MANY_REQUESTS,
          email,
          "Trop d'essais à la suite pour cette adresse. " + tooMany.getMessage());
    }
    return signIn
        .open(email, new Password(form.find("mot_de_passe").orElse("")))
        .<HttpResponse<?>>map(
            key ->
                HttpResponse.seeOther(OFFICE)
                    .cookie(cookies.session(MemberAuthentication.COOKIE, key.value())))
        .orElseGet(
            () ->
                refused(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    email,
                    "L'adresse et le mot de passe ne correspondent pas."
                        + " Vérifiez-les, puis recommencez."));
  }

  @Post("/deconnexion")
  @Secured(Role.ANY_MEMBER)
  HttpResponse<?> close(HttpRequest<?> request, @Body String body) {
    Form.read(request, body);
    cookies.find(request, MemberAuthentication.COOKIE).map(SecretKey::new).ifPresent(signIn::close);
    return HttpResponse.seeOther(DOOR)
        // Not the cookies: the member may be answering a consultation too.
        .header("Clear-Site-Data", "\"cache\", \"storage\"")
        .cookie(cookies.gone(MemberAuthentication.COOKIE));
  }

  /** Where members may also sign in, if the operator named one. */
  private @Nullable String provider() {
    return recognition.isOn() ? recognition.name() : null;
  }

  private HttpResponse<?> refused(HttpStatus status, String email, String sentence) {
    List<FieldProblem> problems = List.of(new FieldProblem("adresse", sentence));
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "account/sign-in", new SignInPage(email, false, provider(), problems)));
  }
}
