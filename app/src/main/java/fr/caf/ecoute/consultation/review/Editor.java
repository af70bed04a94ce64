package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.account.SignedIn;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;

/** The member who changes something, as its history tells it later. */
public record Editor(UUID id, String name) {
  public static Editor of(Authentication by) {
    SignedIn member = SignedIn.of(by);
    return new Editor(member.id(), member.name());
  }
}
