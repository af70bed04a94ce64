package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Passes;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/** What the pages of someone who answers have in common: whose ballot it is, and what if none. */
public abstract class RespondentController {
  /** A phone closes its browser at any time; after this long nobody comes back. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Consultations consultations;
  private final Cookies cookies;
  private final Standings standings;

  protected RespondentController(
      Consultations consultations, Cookies cookies, Standings standings) {
    this.consultations = consultations;
    this.cookies = cookies;
    this.standings = standings;
  }

  /** Where the holder of this browser stands with a consultation anyone may see. */
  protected final Standing standing(HttpRequest<?> request, Consultation consultation) {
    return cookies
        .find(request, BallotCookie.name(consultation))
        .map(key -> standings.of(consultation, new SecretKey(key)))
        .orElseGet(() -> new Standing.NoBallot(consultation));
  }

  protected final Standing standing(HttpRequest<?> request, String slug) {
    return standing(request, consultations.forAnyone(slug));
  }

  /** Goes on with whoever is answering, and tells everyone else why they cannot. */
  protected final HttpResponse<?> whoIsAnswering(
      HttpRequest<?> request, String slug, Function<Answering, HttpResponse<?>> then) {
    return whoIsAnswering(standing(request, slug), then);
  }

  protected static HttpResponse<?> whoIsAnswering(
      Standing standing, Function<Answering, HttpResponse<?>> then) {
    return switch (standing) {
      case Standing.UnderWay(Answering answering) -> then.apply(answering);
      case Standing.TooLate(Answering answering) ->
          stopped(HttpStatus.CONFLICT, StoppedPage.tooLate(answering));
      case Standing.Sent(Consultation consultation) ->
          stopped(HttpStatus.CONFLICT, StoppedPage.sent(consultation));
      case Standing.NoBallot(Consultation consultation) ->
          stopped(HttpStatus.FORBIDDEN, StoppedPage.noBallot(consultation));
    };
  }

  private static HttpResponse<?> stopped(HttpStatus status, StoppedPage page) {
    return HttpResponse.status(status).body(new ModelAndView<>("response/stopped", page));
  }

  /** The cookie that holds a ballot, for as long as this device is this person's. */
  protected final Cookie holding(Consultation consultation, SecretKey secret, Channel channel) {
    String name = BallotCookie.name(consultation);
    // Agents share computers: theirs is forgotten as the browser closes.
    boolean shared = channel != Channel.WEB || consultation.audience() == Audience.AGENTS;
    return shared
        ? cookies.session(name, secret.value())
        : cookies.lasting(name, secret.value(), REMEMBERED);
  }

  /** What this browser came back with from a provider, if it did. */
  protected final String pass(HttpRequest<?> request) {
    return cookies.find(request, Passes.COOKIE).orElse("");
  }

  protected static HttpResponse<?> goTo(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }
}
