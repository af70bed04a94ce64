package fr.caf.ecoute.account;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to whoever asks for a page of the team: a visitor is led to the door; a member
 * without the right is told the page does not exist.
 */
@Singleton
@Primary
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AccessRefused implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(AccessRefused.class);

  private final ErrorResponseProcessor<?> pages;

  AccessRefused(ErrorResponseProcessor<?> pages) {
    this.pages = pages;
  }

  /** Nothing else is open to them yet, and they are told where to begin. */
  private static boolean isEnrolling(@Nullable Authentication member) {
    return member != null && !member.getRoles().contains(Role.ANY_MEMBER);
  }

  private static String subject(@Nullable Authentication member) {
    return member == null ? "somebody" : Member.subject(SignedIn.of(member).id());
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
    if (!refusal.isForbidden()) {
      return HttpResponse.seeOther(URI.create("/connexion"));
    }
    if (isEnrolling(refusal.getAuthentication())) {
      return HttpResponse.seeOther(URI.create("/equipe/compte/double-verification"));
    }
    LOG.info("{} asked for a page of another role in vain", subject(refusal.getAuthentication()));
    return pages.processResponse(
        ErrorContext.builder(request).build(), HttpResponse.status(HttpStatus.NOT_FOUND));
  }
}
