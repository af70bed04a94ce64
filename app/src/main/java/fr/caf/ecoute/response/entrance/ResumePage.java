package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.field.ShownProblem;
import fr.caf.ecoute.web.PageLanguage;
import fr.caf.ecoute.web.guard.Door;
import fr.caf.ecoute.web.guard.Riddle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one types the code that brings one back, and what it found.
 *
 * @param found whether answers are at hand
 */
record ResumePage(
    PageLanguage language,
    List<Reading.Link> languages,
    String consultationTitle,
    boolean found,
    String typedCode,
    @Nullable String codeProblem,
    List<ShownProblem> problems,
    Door door,
    String address,
    String goOnAddress,
    String freshStartAddress,
    String consultationAddress) {
  static final String CODE = "code";

  static final String EXAMPLE = "cerise-bateau-lune-4821";

  static ResumePage ask(Reading reading, Door door, String typed) {
    return of(reading, false, typed, door, null);
  }

  /** Again, with what is wrong with the code, or what the door asks. */
  static ResumePage refused(Reading reading, Door door, String typed, String sentence) {
    return of(reading, false, typed, door, sentence);
  }

  static ResumePage found(Reading reading, Door door) {
    return of(reading, true, "", door, null);
  }

  public String example() {
    return EXAMPLE;
  }

  private static ResumePage of(
      Reading reading, boolean found, String typed, Door door, @Nullable String sentence) {
    String field = door.riddle() == null ? CODE : Riddle.ANSWER;
    Address address = Address.of(reading.consultation());
    return new ResumePage(
        reading.pageLanguage(),
        reading.others(address.resume()),
        reading.say("title").words(),
        found,
        typed,
        door.riddle() == null ? sentence : null,
        sentence == null ? List.of() : List.of(new ShownProblem(field, sentence)),
        door,
        address.resume(),
        address.answering(),
        address.freshStart(),
        reading.in(address.consultation()));
  }
}
