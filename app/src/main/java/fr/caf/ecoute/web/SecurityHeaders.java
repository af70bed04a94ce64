package fr.caf.ecoute.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;
import java.util.stream.Collectors;

/** The headers every answer carries, errors and redirections included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SecurityHeaders implements Ordered {
  /** Nothing but our own files, each kind said; nothing written inside a page ever runs. */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "frame-src 'self'",
          "font-src 'none'",
          "media-src 'none'",
          "worker-src 'none'",
          "manifest-src 'none'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors %s");

  /** What a page sets to be shown inside another page of ours. */
  private static final String FRAMED = "SAMEORIGIN";

  /** What a browser could offer and no page of ours asks for. */
  private static final String PERMISSIONS_POLICY =
      List.of(
              "accelerometer",
              "ambient-light-sensor",
              "autoplay",
              "battery",
              "bluetooth",
              "browsing-topics",
              "camera",
              "clipboard-read",
              "display-capture",
              "encrypted-media",
              "gamepad",
              "geolocation",
              "gyroscope",
              "hid",
              "identity-credentials-get",
              "idle-detection",
              "local-fonts",
              "magnetometer",
              "microphone",
              "midi",
              "otp-credentials",
              "payment",
              "picture-in-picture",
              "publickey-credentials-create",
              "publickey-credentials-get",
              "screen-wake-lock",
              "serial",
              "usb",
              "web-share",
              "window-management",
              "xr-spatial-tracking")
          .stream()
          .map(feature -> feature + "=()")
          .collect(Collectors.joining(", "));

  private final PublicAddress address;

  SecurityHeaders(PublicAddress address) {
    this.address = address;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    boolean secure = address.isSecure() || request.isSecure();
    boolean framed = FRAMED.equals(headers.get("X-Frame-Options"));
    headers.set(
        "Content-Security-Policy",
        CONTENT_SECURITY_POLICY.formatted(framed ? "'self'" : "'none'")
            + (secure ? "; upgrade-insecure-requests" : ""));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", framed ? FRAMED : "DENY");
    // Addresses of respondents' pages must not leave the site. Less still ("no-referrer") would
    // hide from us, in older browsers, that a form is our own: see SameOriginFilter.
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Embedder-Policy", "require-corp");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", PERMISSIONS_POLICY);
    headers.set("X-Permitted-Cross-Domain-Policies", "none");
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    keepFromSearchEngines(request, response, headers);
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }

  private static void keepFromSearchEngines(
      HttpRequest<?> request, MutableHttpResponse<?> response, MutableHttpHeaders headers) {
    boolean open =
        response.code() == 200
            && RouteAttributes.getRouteInfo(request)
                .filter(
                    route -> route.getAnnotationMetadata().hasAnnotation(ForSearchEngines.class))
                .isPresent();
    if (!open) {
      headers.set("X-Robots-Tag", "noindex, nofollow");
    }
  }
}
