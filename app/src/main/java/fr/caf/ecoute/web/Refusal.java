package fr.caf.ecoute.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A request we will not carry out, with the sentence that tells the person why. */
public final class Refusal extends HttpStatusException {
  private static final long serialVersionUID = 1;

  public Refusal(HttpStatus status, String sentence) {
    super(status, FrenchTypography.apply(sentence));
  }

  /** Not there, or not theirs: the same answer. */
  public static Refusal notFound() {
    return new Refusal(
        HttpStatus.NOT_FOUND, "Vérifiez l'adresse, ou repartez de la page d'accueil.");
  }

  /** Not there, where more than the usual can be said of why. */
  public static Refusal notFound(String sentence) {
    return new Refusal(HttpStatus.NOT_FOUND, sentence);
  }

  /** There, but what was asked can no longer be done. */
  public static Refusal tooLate(String sentence) {
    return new Refusal(HttpStatus.CONFLICT, sentence);
  }

  /** Could be done, but not just now. */
  public static Refusal tooMany(String sentence) {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, sentence);
  }
}
