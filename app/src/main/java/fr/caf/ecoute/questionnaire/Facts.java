package fr.caf.ecoute.questionnaire;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of a response before the first question.
 *
 * @param audience {@code public} or {@code agents}
 */
public record Facts(Channel channel, Language language, String audience) {
  private static final List<String> AUDIENCES = List.of("public", "agents");

  public Facts {
    if (!AUDIENCES.contains(audience)) {
      throw new IllegalArgumentException("no audience " + audience);
    }
  }

  /** The facts a condition may name. */
  public enum Name {
    CHANNEL,
    LANGUAGE,
    AUDIENCE
  }

  public String get(Name name) {
    return switch (name) {
      case CHANNEL -> channel.word();
      case LANGUAGE -> language.tag();
      case AUDIENCE -> audience;
    };
  }

  /** Whether a fact could ever have that value. */
  public static boolean canBe(Name name, String value) {
    return name == Name.LANGUAGE ? Language.isTag(value) : known(name).contains(value);
  }

  /** The values of a fact, where they can be told in full. */
  public static List<String> known(Name name) {
    return switch (name) {
      case CHANNEL -> Arrays.stream(Channel.values()).map(Channel::word).toList();
      case LANGUAGE -> List.of();
      case AUDIENCE -> AUDIENCES;
    };
  }
}
