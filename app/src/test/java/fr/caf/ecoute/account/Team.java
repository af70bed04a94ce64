package fr.caf.ecoute.account;

import fr.caf.ecoute.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;

/** Signs a member in, for the tests of the back office. */
@Singleton
public class Team {
  public static final String EMAIL = "alix@ecoute.example";
  public static final String PASSWORD = "une longue phrase secrète";

  private final MemberRepository members;

  Team(MemberRepository members) {
    this.members = members;
  }

  /** A browser a facilitator has signed in with, in front of the team's home. */
  public Visitor signedIn(EmbeddedServer server) {
    if (members.findByEmail(EMAIL).isEmpty()) {
      members.save(Member.named("Alix Morel", EMAIL, Role.FACILITATOR, new Password(PASSWORD)));
    }
    return new Visitor(server.getURI())
        .open("/connexion")
        .fill("adresse", EMAIL)
        .fill("mot_de_passe", PASSWORD)
        .send();
  }
}
