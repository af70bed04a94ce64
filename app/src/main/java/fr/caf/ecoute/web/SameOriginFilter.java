package fr.caf.ecoute.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request that changes something when the browser says it was sent by another site.
 *
 * <p>{@code Sec-Fetch-Site} is set by every current browser and cannot be forged by a page; older
 * ones send {@code Origin}. A client that sends neither is not a browser led astray by a page. The
 * form token is checked besides, see {@link FormToken}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SameOriginFilter implements Ordered {
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 10;
  }

  @RequestFilter
  void refuseOtherSites(HttpRequest<?> request) {
    if (isSafe(request)) {
      return;
    }
    String site = request.getHeaders().get("Sec-Fetch-Site");
    boolean sameOrigin =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : originIsOurs(request.getHeaders().get(HttpHeaders.ORIGIN), request);
    if (!sameOrigin) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, "Cette demande vient d’un autre site\u00a0: elle a été refusée.");
    }
  }

  private static boolean isSafe(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS, TRACE -> true;
      case POST, PUT, DELETE, PATCH, CONNECT, CUSTOM -> false;
    };
  }

  private static boolean originIsOurs(@Nullable String origin, HttpRequest<?> request) {
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equals(request.getHeaders().get(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
