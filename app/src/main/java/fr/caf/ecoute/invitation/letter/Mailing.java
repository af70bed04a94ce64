package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One sending of a letter to everyone it concerns, in the words it had then.
 *
 * @param askedOn the day it was asked for; nothing here says more exactly when anything happened
 * @param undelivered how many letters were given up after days of trying
 */
@MappedEntity
public record Mailing(
    @Id UUID id,
    UUID consultationId,
    LetterKind kind,
    String subject,
    String text,
    LocalDate askedOn,
    State state,
    int undelivered) {
  /** How far it is. */
  public enum State {
    RUNNING("en cours"),
    DONE("terminé"),
    STOPPED("arrêté");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static Mailing of(UUID consultationId, LetterKind kind, LetterText words, LocalDate today) {
    return new Mailing(
        UUID.randomUUID(),
        consultationId,
        kind,
        words.subject(),
        words.text(),
        today,
        State.RUNNING,
        0);
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  LetterText words() {
    return new LetterText(subject, text);
  }
}
