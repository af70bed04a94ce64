package fr.caf.ecoute.account;

import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
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
  private final SignIn signIn;
  private final ExecutorService blocking;

  MemberAuthentication(
      Cookies cookies, SignIn signIn, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.cookies = cookies;
    this.signIn = signIn;
    this.blocking = blocking;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<SecretKey> key = cookies.find(request, COOKIE).map(SecretKey::new);
    if (key.isEmpty()) {
      // Respondents' pages never cost a look-up.
      return Mono.empty();
    }
    return Mono.fromCallable(() -> signIn.holder(key.get()).map(SignedIn::authentication))
        .subscribeOn(Schedulers.fromExecutorService(blocking))
        .flatMap(Mono::justOrEmpty);
  }
}
