package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;

/** A person of the team. */
@MappedEntity
public record Member(
    @Id UUID id,
    @Email @NotBlank @Size(max = 200) String email,
    @NotBlank @Size(max = 120) String name,
    Role role,
    @NotBlank String passwordHash) {
  public Member {
    email = normalised(email);
  }

  public static Member named(String name, String email, Role role, Password password) {
    return new Member(UUID.randomUUID(), email, name, role, password.hash());
  }

  /** The same person with another password. */
  public Member with(Password password) {
    return new Member(id, email, name, role, password.hash());
  }

  static String normalised(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
