package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A role, in a list to choose from. */
public record RoleChoice(String code, String label, String hint, boolean checked) {
  /** Those of the platform. */
  static List<RoleChoice> all(Role chosen) {
    return of(chosen, _ -> true);
  }

  /** Those a seat may have. */
  public static List<RoleChoice> seats(Role chosen) {
    return of(chosen, Role::isOfASeat);
  }

  public static Optional<Role> find(String code) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(code)).findFirst();
  }

  private static List<RoleChoice> of(Role chosen, Predicate<Role> offered) {
    return Arrays.stream(Role.values())
        .filter(offered)
        .map(role -> new RoleChoice(role.name(), role.words(), role.trust(), role == chosen))
        .toList();
  }
}
