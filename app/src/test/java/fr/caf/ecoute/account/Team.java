package fr.caf.ecoute.account;

import fr.caf.ecoute.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Signs a member in, for the tests of the back office. */
@Singleton
public class Team {
  static final String PASSWORD = "une longue phrase secrète";

  private final MemberRepository members;
  private final AtomicInteger arrivals = new AtomicInteger();

  Team(MemberRepository members) {
    this.members = members;
  }

  /**
   * A browser an administrator, who may do everything, has signed in with, in front of the team's
   * home. Each time another one, for the attempts on one address are counted.
   */
  public Visitor signedIn(EmbeddedServer server) {
    return signIn(server, joined(Role.ADMINISTRATOR));
  }

  /** A browser that member has signed in with. */
  public Visitor signedIn(EmbeddedServer server, Member member) {
    return signIn(server, member.email());
  }

  /** A new member, whose password is {@link #PASSWORD}. */
  public Member join(Role role) {
    String email = "alix." + arrivals.incrementAndGet() + "@ecoute.example";
    return members.save(Member.named("Alix Morel", email, role, new Password(PASSWORD)));
  }

  /** The address of a new member. */
  String joined(Role role) {
    return join(role).email();
  }

  private static Visitor signIn(EmbeddedServer server, String email) {
    return new Visitor(server.getURI())
        .open("/connexion")
        .fill("adresse", email)
        .fill("mot_de_passe", PASSWORD)
        .send();
  }
}
