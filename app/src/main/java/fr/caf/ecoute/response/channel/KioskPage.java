package fr.caf.ecoute.response.channel;

import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.answering.Frame;
import fr.caf.ecoute.web.PageLanguage;
import java.util.List;

/**
 * A page of a kiosk outside the questions.
 *
 * @param languages the home page in the other languages
 * @param name the consultation's title, where it is the heading
 * @param seconds how long it waits before it goes to {@code nextAddress} by itself
 */
record KioskPage(
    PageLanguage language,
    Frame frame,
    List<Reading.Link> languages,
    String consultationTitle,
    String name,
    Reading.Passage summary,
    int minutes,
    int seconds,
    String nextAddress,
    String goOnAddress) {
  /** How long the page that asks whether anybody is there waits for them. */
  private static final int GRACE = 30;

  private static final int THANKS = 15;

  /** Whether nobody is answering. */
  public boolean outsideQuestions() {
    return true;
  }

  /** Whether it waits for the next person. */
  public boolean atRest() {
    return seconds == 0;
  }

  static KioskPage home(Reading reading) {
    return of(reading, 0);
  }

  static KioskPage presence(Reading reading) {
    return of(reading, GRACE);
  }

  static KioskPage thanks(Reading reading) {
    return of(reading, THANKS);
  }

  private static KioskPage of(Reading reading, int seconds) {
    Address address = Address.of(reading.consultation());
    return new KioskPage(
        reading.pageLanguage(),
        Frame.around(Channel.KIOSK, address),
        reading.others(address.kiosk()),
        seconds == 0 ? "" : reading.say("title").words(),
        reading.say("title").words(),
        reading.passage("summary"),
        reading.consultation().minutes(),
        seconds,
        reading.in(address.kiosk()),
        address.answering());
  }
}
