package fr.caf.ecoute.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The headers every answer carries, errors and redirections included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SecurityHeaders implements Ordered {
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "img-src 'self' data:",
          "object-src 'none'",
          "base-uri 'none'",
          "frame-ancestors %s",
          "form-action 'self'");

  /** What a page sets to be shown inside another page of ours. */
  private static final String FRAMED = "SAMEORIGIN";

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    boolean framed = FRAMED.equals(headers.get("X-Frame-Options"));
    headers.set(
        "Content-Security-Policy", CONTENT_SECURITY_POLICY.formatted(framed ? "'self'" : "'none'"));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", framed ? FRAMED : "DENY");
    // Addresses of respondents' pages must not leave the site.
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (request.isSecure()) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }
}
