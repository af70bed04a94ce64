package fr.caf.ecoute.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;

/**
 * Refuses what could not be read anyway before any of it is held in memory: a body that says it is
 * heavier than any file we take or written in letters nobody knows, an address that holds a NUL.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class UnreadableBodyFilter implements Ordered {
  /** The largest file, and what a form says around it. */
  private static final long HEAVIEST = 21L << 20;

  /** A form without a file: far more than one can type. It is read whole, by many at once. */
  private static final long HEAVIEST_FORM = 1L << 20;

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 15;
  }

  @RequestFilter
  void refuse(HttpRequest<?> request) {
    if (request.getContentLength() > HEAVIEST) {
      throw new Refusal(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "La taille maximale est de 20 Mo.");
    }
    if (request.getContentLength() > HEAVIEST_FORM && !holdsFiles(request)) {
      throw new Refusal(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "La taille maximale est de 1 Mo.");
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

  private static boolean holdsFiles(HttpRequest<?> request) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }
}
