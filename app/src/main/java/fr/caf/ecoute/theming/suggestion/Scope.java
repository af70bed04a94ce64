package fr.caf.ecoute.theming.suggestion;

import java.util.Arrays;
import java.util.Optional;

/** Which answers a member lets go out. */
public enum Scope {
  UNDECIDED("celles que l’analyse n’a su rattacher à aucun thème"),
  ALL("toutes");

  private final String words;

  Scope(String words) {
    this.words = words;
  }

  static Optional<Scope> of(String name) {
    return Arrays.stream(values()).filter(scope -> scope.name().equals(name)).findFirst();
  }

  public String words() {
    return words;
  }
}
