package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Locale;
import java.util.UUID;

/** A person of the team. */
@MappedEntity
public record Member(@Id UUID id, String email, String name, Role role, String passwordHash) {
  public Member {
    email = normalised(email);
  }

  public static Member named(String name, String email, Role role, Password password) {
    return new Member(UUID.randomUUID(), email, name, role, password.hash());
  }

  static String normalised(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
