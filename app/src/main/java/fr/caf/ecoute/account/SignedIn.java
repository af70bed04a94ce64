package fr.caf.ecoute.account;

import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The member a request comes from.
 *
 * @param session which of their sessions
 * @param proven whether they proved to be themselves within the last minutes
 */
public record SignedIn(UUID id, String name, Role role, UUID session, boolean proven) {
  private static final String ID = "id";
  private static final String ROLE = "role";
  private static final String SESSION = "session";
  private static final String PROVEN = "proven";

  /** Whether everything is open to them, or only the page where they set their second factor. */
  enum Reach {
    WHOLE,
    ENROLLING
  }

  public static SignedIn of(Authentication by) {
    Map<String, Object> said = by.getAttributes();
    return new SignedIn(
        UUID.fromString(String.valueOf(said.get(ID))),
        by.getName(),
        Role.valueOf(String.valueOf(said.get(ROLE))),
        UUID.fromString(String.valueOf(said.get(SESSION))),
        Boolean.TRUE.equals(said.get(PROVEN)));
  }

  static Authentication authentication(Sessions.Held held, boolean proven, Reach reach) {
    Member member = held.member();
    return Authentication.build(
        member.name(),
        switch (reach) {
          case WHOLE -> doors(member.role());
          case ENROLLING -> List.of(Role.ENROLLING);
        },
        Map.of(
            ID,
            member.id(),
            ROLE,
            member.role().name(),
            SESSION,
            held.session().id(),
            PROVEN,
            proven));
  }

  private static List<String> doors(Role role) {
    List<String> may = new ArrayList<>(List.of(Role.ANY_MEMBER, Role.ENROLLING));
    if (role.mayCreate()) {
      may.add(Role.CREATOR);
    }
    if (role == Role.ADMINISTRATOR) {
      may.add(Role.ADMINISTRATION);
    }
    return may;
  }

  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }
}
