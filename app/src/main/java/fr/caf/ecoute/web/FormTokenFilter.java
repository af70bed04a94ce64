package fr.caf.ecoute.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives each request its {@link FormToken}, and the browser its cookie once a form was shown. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class FormTokenFilter implements Ordered {
  private static final String COOKIE = "jeton";

  private final Cookies cookies;

  FormTokenFilter(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 20;
  }

  @RequestFilter
  void attach(HttpRequest<?> request) {
    cookies
        .find(request, COOKIE)
        .map(FormToken::read)
        .orElseGet(FormToken::create)
        .attachTo(request);
  }

  @ResponseFilter
  void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
    FormToken token = FormToken.of(request);
    if (token.mustBeKept()) {
      response.cookie(cookies.session(COOKIE, token.cookieValue()));
    }
  }
}
