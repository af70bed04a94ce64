package fr.caf.ecoute.questionnaire;

/** What is known of a response before the first question. */
public record Facts(String channel, String language, String audience) {
  /** The facts a condition may name. */
  public enum Name {
    CHANNEL,
    LANGUAGE,
    AUDIENCE
  }

  public String get(Name name) {
    return switch (name) {
      case CHANNEL -> channel;
      case LANGUAGE -> language;
      case AUDIENCE -> audience;
    };
  }
}
