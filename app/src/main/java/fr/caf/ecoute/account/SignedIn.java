package fr.caf.ecoute.account;

import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The member a request comes from. */
public record SignedIn(UUID id, String name, Role role) {
  private static final String ID = "id";
  private static final String ROLE = "role";

  public static SignedIn of(Authentication by) {
    return new SignedIn(
        UUID.fromString(String.valueOf(by.getAttributes().get(ID))),
        by.getName(),
        Role.valueOf(String.valueOf(by.getAttributes().get(ROLE))));
  }

  static Authentication authentication(Member member) {
    List<String> may = new ArrayList<>(List.of(Role.ANY_MEMBER));
    if (member.role().mayCreate()) {
      may.add(Role.CREATOR);
    }
    if (member.role() == Role.ADMINISTRATOR) {
      may.add(Role.ADMINISTRATION);
    }
    return Authentication.build(
        member.name(), may, Map.of(ID, member.id(), ROLE, member.role().name()));
  }

  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }
}
