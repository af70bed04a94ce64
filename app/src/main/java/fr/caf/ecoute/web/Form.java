package fr.caf.ecoute.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form that a person sent from one of our pages: none is missing, each may have
 * several values, nothing has been checked but the form's token.
 */
public record Form(Map<String, List<String>> fields) {
  private static final int MAX_FIELDS = 2_000;

  public Form {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads the body of {@code request}.
   *
   * @throws Refusal 403 when the form was not shown by us in this browser, 400 when the body is not
   *     a form
   */
  public static Form read(HttpRequest<?> request, String body) {
    Form form = new Form(decode(body));
    form.requireToken(request);
    return form;
  }

  /** Checks the token of a form whose fields were read otherwise (an upload). */
  public void requireToken(HttpRequest<?> request) {
    if (!FormToken.of(request).matches(text(FormToken.FIELD))) {
      throw new Refusal(
          HttpStatus.FORBIDDEN,
          "Cette page est restée ouverte trop longtemps, ou vos cookies sont refusés. "
              + "Revenez en arrière, rechargez la page, puis recommencez.");
    }
  }

  /** The first value of a field, stripped; empty when it was not sent. */
  public String text(String name) {
    // PostgreSQL fails on a NUL, even in what is only looked for.
    return find(name).map(value -> value.replace("\0", "").strip()).orElse("");
  }

  public Optional<String> find(String name) {
    return values(name).stream().findFirst();
  }

  public List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> decode(String body) {
    // Beyond, the decoder would drop what follows without a word.
    if (body.chars().filter(one -> one == '&').count() >= MAX_FIELDS) {
      throw new Refusal(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Ce formulaire a trop de champs pour être reçu.");
    }
    try {
      return new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MAX_FIELDS).parameters();
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST, "Le formulaire reçu n’est pas lisible. Rechargez la page.");
    }
  }
}
