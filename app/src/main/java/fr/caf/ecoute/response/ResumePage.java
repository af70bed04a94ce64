package fr.caf.ecoute.response;

import fr.caf.ecoute.web.PageLanguage;
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
    String address,
    String goOnAddress,
    String freshStartAddress,
    String consultationAddress) {
  static final String CODE = "code";

  static final String EXAMPLE = "cerise-bateau-lune-4821";

  static ResumePage ask(Reading reading, String typed) {
    return of(reading, false, typed, null);
  }

  static ResumePage refused(Reading reading, String typed, String sentence) {
    return of(reading, false, typed, sentence);
  }

  static ResumePage found(Reading reading) {
    return of(reading, true, "", null);
  }

  public String example() {
    return EXAMPLE;
  }

  private static ResumePage of(
      Reading reading, boolean found, String typed, @Nullable String sentence) {
    Address address = Address.of(reading.consultation());
    return new ResumePage(
        reading.pageLanguage(),
        reading.others(address.resume()),
        reading.say("title").words(),
        found,
        typed,
        sentence,
        sentence == null ? List.of() : List.of(new ShownProblem(CODE, sentence)),
        address.resume(),
        address.answering(),
        address.freshStart(),
        reading.in(address.consultation()));
  }
}
