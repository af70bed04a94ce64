package fr.caf.ecoute.account;

import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Recognises the member behind a request by the session cookie. Opaque keys in the database rather
 * than signed tokens: signing out, or being taken off the team, takes effect at once.
 */
@Singleton
class MemberAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  static final String COOKIE = SignIn.COOKIE;

  private final Cookies cookies;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final ExecutorService blocking;
  private final Clock clock;

  MemberAuthentication(
      Cookies cookies,
      Sessions sessions,
      SecondFactors factors,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
      Clock clock) {
    this.cookies = cookies;
    this.sessions = sessions;
    this.factors = factors;
    this.blocking = blocking;
    this.clock = clock;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<SecretKey> key = cookies.find(request, COOKIE).map(SecretKey::new);
    if (key.isEmpty()) {
      // Respondents' pages never cost a look-up.
      return Mono.empty();
    }
    return Mono.fromCallable(() -> sessions.holder(key.get()).map(this::authentication))
        .subscribeOn(Schedulers.fromExecutorService(blocking))
        .flatMap(Mono::justOrEmpty);
  }

  private Authentication authentication(Sessions.Held held) {
    boolean proven = held.session().isProven(clock.instant());
    boolean enrolling = factors.isRequired() && !factors.isOn(held.member().id());
    return SignedIn.authentication(
        held, proven, enrolling ? SignedIn.Reach.ENROLLING : SignedIn.Reach.WHOLE);
  }
}
