package fr.caf.ecoute.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Refuses what could not be read anyway before any of it is held in memory: a body that says it is
 * heavier than any file we take or written in letters nobody knows, an address that holds a NUL.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class UnreadableBodyFilter implements Ordered {
  /** The largest file, and what a form says around it. */
  private static final long HEAVIEST = 21L << 20;

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 15;
  }

  @RequestFilter
  void refuse(HttpRequest<?> request) {
    if (request.getContentLength() > HEAVIEST) {
      throw new Refusal(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "La taille maximale est de 20 Mo.");
    }
    // Nothing has such a name, and PostgreSQL fails on a NUL even in what is only looked for.
    if (request.getUri().toString().contains("%00")) {
      throw Refusal.notFound();
    }
    try {
      request.getContentType().ifPresent(MediaType::getCharset);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Le formulaire reçu n’est pas lisible. Rechargez la page.");
    }
  }
}
