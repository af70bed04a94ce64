package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Receipts;
import fr.caf.ecoute.web.PageLanguage;
import fr.caf.ecoute.web.guard.Door;
import fr.caf.ecoute.web.guard.Riddle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Taking a response back, one step after the other.
 *
 * @param step what the page asks or says
 * @param counted whether what was ticked has been counted and stays
 * @param published whether a synthesis is public already
 */
record WithdrawalPage(
    PageLanguage language,
    List<Reading.Link> languages,
    String consultationTitle,
    Step step,
    boolean counted,
    boolean published,
    String typedCode,
    @Nullable String codeProblem,
    List<Problem> problems,
    Door door,
    String address,
    String futureAddress,
    String consultationAddress) {
  /** The name of the field of the code. */
  static final String CODE = "code-retrait";

  private static final String EXAMPLE = "cerise-bateau-lune-4821";

  /** Where one stands. */
  enum Step {
    /** Nothing leads to a response of this consultation. */
    IMPOSSIBLE,
    ASK,
    CONFIRM,
    DONE
  }

  /** What is wrong, as the summary shows it. */
  record Problem(String field, String message) {}

  static WithdrawalPage ask(Reading reading, Door door) {
    boolean possible = Receipts.areGivenBy(reading.consultation());
    return of(reading, possible ? Step.ASK : Step.IMPOSSIBLE, Extent.WHOLE, "", door, null);
  }

  static WithdrawalPage refused(Reading reading, Door door, String typed, String sentence) {
    return of(reading, Step.ASK, Extent.WHOLE, typed, door, sentence);
  }

  /** With what says, at the next step, that the door let this code through. */
  static WithdrawalPage confirm(Reading reading, Extent extent, String typed, String passage) {
    return of(reading, Step.CONFIRM, extent, typed, new Door(passage, null), null);
  }

  static WithdrawalPage done(Reading reading, Extent extent) {
    return of(reading, Step.DONE, extent, "", new Door("", null), null);
  }

  public String example() {
    return EXAMPLE;
  }

  private static WithdrawalPage of(
      Reading reading,
      Step step,
      Extent extent,
      String typed,
      Door door,
      @Nullable String sentence) {
    String field = door.riddle() == null ? CODE : Riddle.ANSWER;
    Consultation consultation = reading.consultation();
    Address address = Address.of(consultation);
    return new WithdrawalPage(
        reading.pageLanguage(),
        step == Step.ASK ? reading.others(address.withdrawal()) : List.of(),
        reading.say("title").words(),
        step,
        extent == Extent.TEXTS,
        consultation.restitutedAt() != null,
        typed,
        door.riddle() == null ? sentence : null,
        sentence == null ? List.of() : List.of(new Problem(field, sentence)),
        door,
        address.withdrawal(),
        reading.in(address.future()),
        reading.in(address.consultation()));
  }
}
