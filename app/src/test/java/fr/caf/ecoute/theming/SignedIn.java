package fr.caf.ecoute.theming;

import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.account.Role;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A facilitator in front of the back office. */
@Singleton
public class SignedIn {
  /** The name decisions are signed with. */
  public static final String NAME = "Camille Roussel";

  private static final String PASSWORD = "une phrase assez longue";

  private final EmbeddedServer server;
  private final MemberRepository members;

  SignedIn(EmbeddedServer server, MemberRepository members) {
    this.server = server;
    this.members = members;
  }

  public Visitor facilitator() {
    String email = UUID.randomUUID() + "@ecoute.example";
    members.save(Member.named(NAME, email, Role.ADMINISTRATOR, new Password(PASSWORD)));
    return new Visitor(server.getURI())
        .open("/connexion")
        .fill("adresse", email)
        .fill("mot_de_passe", PASSWORD)
        .send();
  }

  public Visitor nobody() {
    return new Visitor(server.getURI());
  }
}
