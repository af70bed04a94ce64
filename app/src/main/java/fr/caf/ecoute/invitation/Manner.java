package fr.caf.ecoute.invitation;

import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;

/**
 * How somebody answers.
 *
 * @param language the one they read the questions in
 */
public record Manner(Channel channel, Language language) {
  /** As nearly everyone does. */
  public static final Manner WEB_IN_FRENCH = new Manner(Channel.WEB, Language.FRENCH);
}
