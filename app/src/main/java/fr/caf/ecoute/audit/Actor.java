package fr.caf.ecoute.audit;

import io.micronaut.security.authentication.Authentication;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who did something: a member of the team, or the platform itself. */
public record Actor(@Nullable String id, String name) {
  /** A job, a command, or somebody who has not said who they are. */
  public static final Actor SYSTEM = new Actor(null, "système");

  static Actor of(Authentication member) {
    return new Actor(
        Objects.toString(member.getAttributes().get("id"), member.getName()), member.getName());
  }
}
