package fr.caf.ecoute.demo;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.invitation.AccessCode;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;

/** Three invented members, who share a password drawn anew each time the demonstration starts. */
@Singleton
public class DemoTeam {
  static final String FACILITATOR = "camille@ecoute.example";

  private final MemberRepository members;
  private final Password password;

  DemoTeam(MemberRepository members, @Value("${ECOUTE_DEMO_PASSWORD:}") String chosen) {
    this.members = members;
    this.password = new Password(chosen.isEmpty() ? AccessCode.random().words() : chosen);
  }

  /** How one may sign in to look around. */
  public record Entry(String role, String email, String password) {}

  /** Signs the team up, or gives it its new password. */
  public List<Entry> gather() {
    return List.of(
        join("Camille Roussel", FACILITATOR, Role.FACILITATOR, "facilitatrice"),
        join("Idriss Benali", "idriss@ecoute.example", Role.REVIEWER, "relecteur"),
        join("Solène Le Goff", "solene@ecoute.example", Role.ADMINISTRATOR, "administratrice"));
  }

  private Entry join(String name, String email, Role role, String words) {
    members.findByEmail(email).ifPresent(members::delete);
    members.save(Member.named(name, email, role, password));
    return new Entry(words, email, password.typed());
  }
}
