package fr.caf.ecoute.account;

import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.RateLimit;
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
import java.net.URI;
import java.time.Duration;

/** Signing in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignInController {
  private static final URI OFFICE = URI.create("/equipe");
  private static final URI DOOR = URI.create("/connexion");

  private final SignIn signIn;
  private final Cookies cookies;
  private final RateLimit attempts = RateLimit.of(10, Duration.ofMinutes(5));

  SignInController(SignIn signIn, Cookies cookies) {
    this.signIn = signIn;
    this.cookies = cookies;
  }

  /** What was typed, but for the password, and whether it was refused. */
  record SignInPage(String email, boolean refused) {}

  @Get("/connexion")
  @Secured(SecurityRule.IS_ANONYMOUS)
  ModelAndView<SignInPage> show() {
    return new ModelAndView<>("account/sign-in", new SignInPage("", false));
  }

  @Post("/connexion")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> open(HttpRequest<?> request, @Body String body) {
    Form form = Form.read(request, body);
    String email = form.text("adresse");
    attempts.take(Member.normalised(email));
    return signIn
        .open(email, new Password(form.find("mot_de_passe").orElse("")))
        .<HttpResponse<?>>map(
            key ->
                HttpResponse.seeOther(OFFICE)
                    .cookie(cookies.session(MemberAuthentication.COOKIE, key.value())))
        .orElseGet(
            () ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new ModelAndView<>("account/sign-in", new SignInPage(email, true))));
  }

  @Post("/deconnexion")
  @Secured(Role.ANY_MEMBER)
  HttpResponse<?> close(HttpRequest<?> request, @Body String body) {
    Form.read(request, body);
    cookies.find(request, MemberAuthentication.COOKIE).map(SecretKey::new).ifPresent(signIn::close);
    return HttpResponse.seeOther(DOOR).cookie(cookies.gone(MemberAuthentication.COOKIE));
  }
}
