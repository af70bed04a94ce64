package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.response.Address;
import java.util.List;

/**
 * What stands around the questions, by channel.
 *
 * @param languages the other languages the page can be read in
 * @param stoppable whether one may take a code and come back
 * @param kiosk whether many people use this device in turn
 * @param assisted whether somebody types for the person
 * @param trial whether it is only tried, and nothing kept
 */
public record Frame(
    List<Switch> languages,
    boolean stoppable,
    boolean kiosk,
    boolean assisted,
    boolean trial,
    Address address) {

  /** Another language, under its own name. */
  record Switch(String tag, String name) {}

  /** How long a kiosk waits for a gesture before it asks whether anybody is there. */
  public int idleSeconds() {
    return 90;
  }

  /** The same where no script can tell that somebody is typing. */
  public int idleSecondsWithoutScripts() {
    return 240;
  }

  public int graceSeconds() {
    return 30;
  }

  static Frame of(Answering answering) {
    Channel channel = answering.ballot().channel();
    boolean trial = answering.ballot().isTrial();
    return new Frame(
        trial ? List.of() : others(answering),
        channel == Channel.WEB && !trial,
        channel == Channel.KIOSK && !trial,
        channel == Channel.ASSISTED,
        trial,
        answering.address());
  }

  /** Where there is no ballot, or none any more. */
  public static Frame around(Channel channel, Address address) {
    return new Frame(
        List.of(), false, channel == Channel.KIOSK, channel == Channel.ASSISTED, false, address);
  }

  private static List<Switch> others(Answering answering) {
    Language read = answering.ballot().manner().language();
    return PageWords.languages(answering.source()).stream()
        .filter(language -> !language.equals(read))
        .map(language -> new Switch(language.tag(), PageWords.name(answering.source(), language)))
        .toList();
  }
}
