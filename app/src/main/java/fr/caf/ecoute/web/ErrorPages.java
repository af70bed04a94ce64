package fr.caf.ecoute.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every error as a page in plain French. A fault of ours is logged once, under a reference that the
 * person can quote; what it was is never shown.
 */
@Singleton
@Primary
class ErrorPages implements ErrorResponseProcessor<String> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final HandlebarsViews<ErrorPage> views;

  ErrorPages(HandlebarsViews<ErrorPage> views) {
    this.views = views;
  }

  /** What the page shows; {@code reference} only for a fault of ours. */
  record ErrorPage(String title, String advice, @Nullable String reference) {}

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<String> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    String reference = response.code() >= 500 ? report(context) : null;
    ErrorPage page = new ErrorPage(title(response.code()), advice(context, response), reference);
    return ((MutableHttpResponse<String>) response)
        .body(views.text("errors/error", page, request))
        .contentType("text/html; charset=utf-8");
  }

  private static String report(ErrorContext context) {
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    // Neither address nor query: those of respondents' pages are not for the log.
    LOG.error(
        "reference {} on a {} request",
        reference,
        context.getRequest().getMethodName(),
        context.getRootCause().orElse(null));
    return reference;
  }

  private static String title(int status) {
    return switch (status) {
      case 403 -> "Cette demande a été refusée";
      case 404, 405 -> "Cette page n’existe pas";
      case 409 -> "Cette action n’est plus possible";
      case 413 -> "Cet envoi est trop lourd";
      case 429 -> "Trop d’essais à la suite";
      case 503 -> "La plateforme est momentanément indisponible";
      default ->
          status < 500
              ? "Cette demande n’a pas été comprise"
              : "Un problème est survenu de notre côté";
    };
  }

  private static String advice(ErrorContext context, MutableHttpResponse<?> response) {
    Optional<String> ours =
        context.getRootCause().filter(Refusal.class::isInstance).map(Throwable::getMessage);
    int status = response.code();
    if (status >= 500) {
      return "Ce que vous aviez enregistré n’est pas perdu. Réessayez dans quelques minutes.";
    }
    return ours.orElseGet(
        () ->
            switch (HttpStatus.valueOf(status)) {
              case NOT_FOUND, METHOD_NOT_ALLOWED ->
                  "Vérifiez l’adresse, ou repartez de la page d’accueil.";
              case REQUEST_ENTITY_TOO_LARGE -> "La taille maximale est de 20 Mo.";
              default -> "Revenez en arrière, puis recommencez.";
            });
  }
}
