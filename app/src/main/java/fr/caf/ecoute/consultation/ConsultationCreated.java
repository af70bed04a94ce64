package fr.caf.ecoute.consultation;

import io.micronaut.security.authentication.Authentication;
import java.util.UUID;

/** A member has just created a consultation: its first questionnaire is theirs. */
public record ConsultationCreated(Consultation consultation, UUID member, String name) {
  public static ConsultationCreated by(Authentication author, Consultation consultation) {
    UUID member = UUID.fromString(String.valueOf(author.getAttributes().get("id")));
    return new ConsultationCreated(consultation, member, author.getName());
  }
}
