package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.MissingReason;

/** Why there is no answer, as far as a reader of results needs to know. */
enum Silence {
  SKIPPED("ont laissé la question sans réponse"),
  DONT_KNOW("ont répondu « je ne sais pas »"),
  UNUSABLE("ont donné une réponse que l'on ne peut pas compter"),
  NOT_SHOWN("n'étaient pas concernées par la question"),
  NOT_COLLECTED("ont répondu sans que la question soit posée");

  /** Of those who left it out and those who did not know, where they are not told apart. */
  static final String EITHER = "n’ont pas répondu, ou ont répondu « je ne sais pas »";

  private final String words;

  Silence(String words) {
    this.words = words;
  }

  /** To be read after "12 personnes". */
  String words() {
    return words;
  }

  boolean wasAsked() {
    return switch (this) {
      case SKIPPED, DONT_KNOW, UNUSABLE -> true;
      case NOT_SHOWN, NOT_COLLECTED -> false;
    };
  }

  static Silence of(MissingReason reason) {
    return switch (reason) {
      case SKIPPED -> SKIPPED;
      case DONT_KNOW -> DONT_KNOW;
      case REFUSED, NOT_APPLICABLE, UNREADABLE, ERASED -> UNUSABLE;
      case NOT_SHOWN -> NOT_SHOWN;
      case NOT_COLLECTED -> NOT_COLLECTED;
    };
  }
}
