package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.web.Form;
import java.util.Optional;

/**
 * A button of a form that changes the form and saves nothing: {@code choix:monter:2}.
 *
 * @param target the list it is about
 * @param rank of the row it is about, from 0; -1 when it is about none
 */
record Gesture(String target, String verb, int rank) {
  private static final String FIELD = "geste";

  static Optional<Gesture> read(Form form) {
    String[] parts = form.text(FIELD).split(":", -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    int rank = parts.length > 2 && parts[2].matches("[0-9]{1,4}") ? Integer.parseInt(parts[2]) : -1;
    return Optional.of(new Gesture(parts[0], parts[1], rank));
  }

  boolean isFor(String name) {
    return target.equals(name);
  }
}
