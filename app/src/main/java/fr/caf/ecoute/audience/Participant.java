package fr.caf.ecoute.audience;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Letter;
import fr.caf.ecoute.questionnaire.PlainText;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A person of the list of a consultation. Nothing in it changes when they answer.
 *
 * @param id random
 * @param address as {@link EmailAddress} writes it; one person an address
 * @param name as letters call them; empty when it is not known
 * @param segment the group they are counted in; empty when the list says none
 */
@MappedEntity
public record Participant(
    @Id UUID id, UUID consultationId, String address, String name, String segment, State state) {
  public static final int LONGEST_NAME = 120;
  public static final int LONGEST_SEGMENT = 80;

  /** Whether letters go to them. */
  public enum State {
    REACHABLE("peut être invitée"),
    BOUNCED("adresse en erreur"),
    OPTED_OUT("ne veut plus de message");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public static Participant of(
      Consultation consultation, EmailAddress address, String name, String segment) {
    return new Participant(
        UUID.randomUUID(), consultation.id(), address.value(), name, segment, State.REACHABLE);
  }

  public EmailAddress email() {
    return new EmailAddress(address);
  }

  /** With what a newer list says, where it says something. */
  public Participant updated(String newName, String newSegment) {
    return new Participant(
        id,
        consultationId,
        address,
        newName.isEmpty() ? name : newName,
        newSegment.isEmpty() ? segment : newSegment,
        state);
  }

  public boolean isReachable() {
    return state == State.REACHABLE;
  }

  /** A name or a segment as it came, on one line and without what no person writes. */
  public static String line(String raw) {
    return Letter.oneLine(PlainText.clean(raw));
  }

  @Override
  public String toString() {
    return "Participant[" + id + "]";
  }
}
