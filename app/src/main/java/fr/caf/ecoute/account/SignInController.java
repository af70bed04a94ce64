package fr.caf.ecoute.account;

import fr.caf.ecoute.outside.openid.Recognition;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.RateLimit;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.guard.Sources;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in, with a second factor where one was set, and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignInController {
  private static final URI OFFICE = URI.create("/equipe");
  private static final URI CODE = URI.create("/connexion/code");
  private static final String SIGNED_OUT = "sortie";
  private static final URI DOOR = URI.create("/connexion?" + SIGNED_OUT);
  private static final String BROWSER_COOKIE = "appareil";

  private final SignIn signIn;
  private final Cookies cookies;
  private final Recognition recognition;

  private final Sources sources;

  /** Of one network: whoever tries on and on keeps nobody else out. */
  private final RateLimit attempts;

  SignInController(
      SignIn signIn,
      Cookies cookies,
      @Named("team") Recognition recognition,
      Sources sources,
      @Value("${ecoute.guard.sign-ins}") int signIns) {
    this.signIn = signIn;
    this.cookies = cookies;
    this.recognition = recognition;
    this.sources = sources;
    this.attempts = RateLimit.of(signIns, Duration.ofMinutes(1));
  }

  /** What was typed, but for the password, and why it was refused. */
  record SignInPage(
      String email, boolean signedOut, @Nullable String provider, List<FieldProblem> problems) {}

  /** Before the code of the second factor. */
  record CodePage(List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

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
    attempts.take(sources.of(request).hash());
    String email = form.text("adresse");
    Password password = new Password(form.find("mot_de_passe").orElse(""));
    return switch (signIn.open(visit(request, email), password)) {
      case SignIn.Outcome.Open open -> entered(request, open);
      case SignIn.Outcome.CodeAwaited(SecretKey step) ->
          HttpResponse.seeOther(CODE).cookie(cookies.session(SignIn.STEP_COOKIE, step.value()));
      case SignIn.Outcome.Delayed(long minutes) ->
          refused(
              HttpStatus.TOO_MANY_REQUESTS,
              email,
              "Trop d'essais à la suite pour cette adresse. Réessayez dans "
                  + French.count(minutes, "minute", "minutes")
                  + ".");
      case SignIn.Outcome.Refused _, SignIn.Outcome.BeginAgain _ ->
          refused(
              HttpStatus.UNPROCESSABLE_ENTITY,
              email,
              "L'adresse et le mot de passe ne correspondent pas."
                  + " Vérifiez-les, puis recommencez.");
    };
  }

  @Get("/connexion/code")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> askCode(HttpRequest<?> request) {
    return step(request).filter(signIn::isAwaited).isPresent()
        ? HttpResponse.ok(new ModelAndView<>("account/code", new CodePage(List.of())))
        : HttpResponse.seeOther(URI.create("/connexion"));
  }

  @Post("/connexion/code")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> openWithCode(HttpRequest<?> request, @Body String body) {
    String code = Form.read(request, body).text("code");
    attempts.take(sources.of(request).hash());
    Optional<SecretKey> step = step(request);
    if (step.isEmpty()) {
      return HttpResponse.seeOther(URI.create("/connexion"));
    }
    return switch (signIn.open(step.get(), visit(request, ""), code)) {
      case SignIn.Outcome.Open open ->
          entered(request, open).cookie(cookies.gone(SignIn.STEP_COOKIE));
      case SignIn.Outcome.Refused _ ->
          code(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "Ce code n'est pas le bon, ou il a déjà servi."
                  + " Attendez le suivant, puis recommencez.");
      case SignIn.Outcome.Delayed(long minutes) ->
          code(
              HttpStatus.TOO_MANY_REQUESTS,
              "Trop de codes essayés à la suite. Réessayez dans "
                  + French.count(minutes, "minute", "minutes")
                  + ".");
      case SignIn.Outcome.BeginAgain _, SignIn.Outcome.CodeAwaited _ ->
          HttpResponse.seeOther(URI.create("/connexion")).cookie(cookies.gone(SignIn.STEP_COOKIE));
    };
  }

  @Post("/deconnexion")
  @Secured(Role.ENROLLING)
  HttpResponse<?> close(HttpRequest<?> request, @Body String body) {
    Form.read(request, body);
    cookies.find(request, MemberAuthentication.COOKIE).map(SecretKey::new).ifPresent(signIn::close);
    return HttpResponse.seeOther(DOOR)
        // Not the cookies: the member may be answering a consultation too.
        .header("Clear-Site-Data", "\"cache\", \"storage\"")
        .cookie(cookies.gone(MemberAuthentication.COOKIE));
  }

  private static HttpResponse<?> code(HttpStatus status, String sentence) {
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "account/code", new CodePage(List.of(new FieldProblem("code", sentence)))));
  }

  private Visit visit(HttpRequest<?> request, String email) {
    return new Visit(
        email,
        cookies.find(request, BROWSER_COOKIE).map(SecretKey::new).orElse(null),
        Device.words(request.getHeaders().get("User-Agent", String.class, "")));
  }

  private Optional<SecretKey> step(HttpRequest<?> request) {
    return cookies.find(request, SignIn.STEP_COOKIE).map(SecretKey::new);
  }

  private MutableHttpResponse<?> entered(HttpRequest<?> request, SignIn.Outcome.Open open) {
    // Whoever was signed in here before is so no longer.
    cookies.find(request, SignIn.COOKIE).map(SecretKey::new).ifPresent(signIn::close);
    return HttpResponse.seeOther(OFFICE)
        .cookie(cookies.session(MemberAuthentication.COOKIE, open.session().value()))
        .cookie(cookies.lasting(BROWSER_COOKIE, open.browser().value(), KnownDevice.LIFETIME));
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
