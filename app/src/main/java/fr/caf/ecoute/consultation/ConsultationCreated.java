package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.SignedIn;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;

/** A member has just created a consultation: its first questionnaire is theirs. */
public record ConsultationCreated(Consultation consultation, UUID member, String name) {
  public static ConsultationCreated by(Authentication author, Consultation consultation) {
    SignedIn member = SignedIn.of(author);
    return new ConsultationCreated(consultation, member.id(), member.name());
  }
}
