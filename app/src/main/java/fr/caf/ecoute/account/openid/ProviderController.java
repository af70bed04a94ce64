package fr.caf.ecoute.account.openid;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.SignIn;
import fr.caf.ecoute.outside.openid.Departures.Departure;
import fr.caf.ecoute.outside.openid.Identity;
import fr.caf.ecoute.outside.openid.NoIdentity;
import fr.caf.ecoute.outside.openid.Recognition;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Signing in at a provider. Coming back opens a session on a GET, for there is no other way to come
 * back; the ticket in the cookie makes sure that this very browser left, a moment ago, once.
 */
@Controller("/connexion/openid")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class ProviderController {
  private static final String COOKIE = "connexion";
  private static final Duration COOKIE_LASTS = Duration.ofMinutes(15);
  private static final String PROOF = "connexion-preuve";
  private static final URI DOOR = URI.create("/connexion");
  private static final URI CODE = URI.create("/connexion/code");
  private static final URI OFFICE = URI.create("/equipe");

  private final Recognition recognition;
  private final MemberIdentities identities;
  private final SignIn signIn;
  private final Cookies cookies;

  ProviderController(
      @Named("team") Recognition recognition,
      MemberIdentities identities,
      SignIn signIn,
      Cookies cookies) {
    this.recognition = recognition;
    this.identities = identities;
    this.signIn = signIn;
    this.cookies = cookies;
  }

  /** Why nobody was signed in. */
  record ProviderPage(String provider, String message) {}

  @Get
  HttpResponse<?> leave() {
    if (!recognition.isOn()) {
      throw Refusal.notFound();
    }
    try {
      Recognition.Leaving leaving = recognition.leave("");
      return HttpResponse.seeOther(leaving.door())
          .cookie(cookies.lasting(COOKIE, leaving.cookie(), COOKIE_LASTS));
    } catch (NoIdentity refusal) {
      return refused(refusal.reason());
    }
  }

  @Get("/retour")
  HttpResponse<?> comeBack(HttpRequest<?> request) {
    if (!recognition.isOn()) {
      throw Refusal.notFound();
    }
    Optional<Departure> departure = cookies.find(request, COOKIE).flatMap(recognition::departure);
    if (departure.isEmpty()) {
      return refused(NoIdentity.Reason.NOT_THIS_ATTEMPT);
    }
    try {
      String query = Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
      Identity identity = recognition.identify(departure.get(), query);
      return identities
          .member(identity)
          .<HttpResponse<?>>map(member -> signedIn(request, member, identity))
          .orElseGet(this::unknown);
    } catch (NoIdentity refusal) {
      return refused(refusal.reason());
    }
  }

  /** To sign out there too; only the browser says that somebody came that way. */
  @Get("/sortie")
  HttpResponse<?> signOut(HttpRequest<?> request) {
    return HttpResponse.seeOther(
            cookies.find(request, PROOF).flatMap(recognition::wayOut).orElse(DOOR))
        .cookie(cookies.gone(PROOF));
  }

  private HttpResponse<?> signedIn(HttpRequest<?> request, Member member, Identity identity) {
    // Whoever was signed in here before is so no longer.
    cookies.find(request, SignIn.COOKIE).map(SecretKey::new).ifPresent(signIn::close);
    String userAgent = request.getHeaders().get("User-Agent", String.class, "");
    MutableHttpResponse<?> next =
        switch (signIn.admit(member, userAgent)) {
          case SignIn.Outcome.Open open ->
              HttpResponse.seeOther(OFFICE)
                  .cookie(cookies.session(SignIn.COOKIE, open.session().value()));
          case SignIn.Outcome.CodeAwaited(SecretKey step) ->
              HttpResponse.seeOther(CODE).cookie(cookies.session(SignIn.STEP_COOKIE, step.value()));
          case SignIn.Outcome.Refused _, SignIn.Outcome.Delayed _, SignIn.Outcome.BeginAgain _ ->
              HttpResponse.seeOther(DOOR);
        };
    return next.cookie(cookies.gone(COOKIE))
        .cookie(
            recognition
                .proof(identity)
                .map(proof -> cookies.session(PROOF, proof))
                .orElseGet(() -> cookies.gone(PROOF)));
  }

  private HttpResponse<?> unknown() {
    return page(
        HttpStatus.FORBIDDEN,
        "Votre compte ne correspond à aucun membre actif de l'équipe. Demandez à une personne qui"
            + " administre la plateforme de vous ajouter avec l'adresse de ce compte.");
  }

  private HttpResponse<?> refused(NoIdentity.Reason reason) {
    return switch (reason) {
      case PROVIDER_DOWN ->
          page(
              HttpStatus.SERVICE_UNAVAILABLE,
              "Ce service ne répond pas pour le moment. Réessayez dans quelques minutes, ou"
                  + " connectez-vous avec votre mot de passe.");
      case NOT_FINISHED ->
          page(HttpStatus.CONFLICT, "La connexion n'a pas été menée à son terme. Recommencez.");
      case NOT_THIS_ATTEMPT ->
          page(
              HttpStatus.CONFLICT,
              "Cette connexion a déjà servi, a trop attendu, ou a été commencée dans un autre"
                  + " navigateur. Recommencez.");
      case NOT_TRUSTED ->
          page(
              HttpStatus.FORBIDDEN,
              "La réponse de ce service n'a pas passé nos vérifications : elle n'a pas été"
                  + " acceptée. Si cela se reproduit, prévenez une personne qui administre la"
                  + " plateforme.");
    };
  }

  private HttpResponse<?> page(HttpStatus status, String message) {
    return HttpResponse.status(status)
        .cookie(cookies.gone(COOKIE))
        .body(
            new ModelAndView<>("account/provider", new ProviderPage(recognition.name(), message)));
  }
}
