package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the team.
 *
 * @param passwordHash empty until they have chosen a password
 */
@MappedEntity
public record Member(
    @Id UUID id,
    @Email @NotBlank @Size(max = 200) String email,
    @NotBlank @Size(max = 120) String name,
    Role role,
    @NotNull String passwordHash,
    @Nullable Instant suspendedAt) {
  public Member {
    email = normalised(email);
  }

  public static Member named(String name, String email, Role role, Password password) {
    return new Member(UUID.randomUUID(), email, name, role, password.hash(), null);
  }

  /** Somebody who cannot come in before they have chosen a password. */
  public static Member invited(String name, String email, Role role) {
    return new Member(UUID.randomUUID(), email, name, role, "", null);
  }

  /** The same person with another password. */
  public Member with(Password password) {
    return new Member(id, email, name, role, password.hash(), suspendedAt);
  }

  public Member as(Role newRole) {
    return new Member(id, email, name, newRole, passwordHash, suspendedAt);
  }

  public Member suspended(Instant now) {
    return new Member(id, email, name, role, passwordHash, now);
  }

  public Member reactivated() {
    return new Member(id, email, name, role, passwordHash, null);
  }

  public boolean isActive() {
    return suspendedAt == null;
  }

  /** Whether they still have to choose a first password. */
  public boolean isAwaited() {
    return passwordHash.isEmpty();
  }

  /** What the journal calls them. */
  public String subject() {
    return subject(id);
  }

  /** What the journal calls the member of that identifier. */
  public static String subject(UUID id) {
    return "membre:" + id;
  }

  static String normalised(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
