package fr.caf.ecoute.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Our cookies: unreadable by scripts, never sent along from another site, and bound to this host
 * ({@code __Host-}) wherever the connection can be trusted.
 */
@Singleton
public class Cookies {
  private final boolean secure;

  Cookies(@Value("${ecoute.cookies.secure}") boolean secure) {
    this.secure = secure;
  }

  public Optional<String> find(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(fullName(name)).map(Cookie::getValue);
  }

  /** A cookie that lasts as long as the browser stays open. */
  public Cookie session(String name, String value) {
    return Cookie.of(fullName(name), value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Lax);
  }

  public Cookie lasting(String name, String value, Duration age) {
    return session(name, value).maxAge(age);
  }

  public Cookie gone(String name) {
    return session(name, "").maxAge(0);
  }

  private String fullName(String name) {
    return secure ? "__Host-" + name : name;
  }
}
