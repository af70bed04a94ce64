package fr.caf.ecoute.demo;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Seats;
import fr.caf.ecoute.invitation.opening.AccessCode;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;

/** Four invented members, who share a password drawn anew each time the demonstration starts. */
@Singleton
public class DemoTeam {
  static final String FACILITATOR = "camille@ecoute.example";

  private final MemberRepository members;
  private final Consultations consultations;
  private final Seats seats;
  private final Password password;

  DemoTeam(
      MemberRepository members,
      Consultations consultations,
      Seats seats,
      @Value("${ECOUTE_DEMO_PASSWORD:}") String chosen) {
    this.members = members;
    this.consultations = consultations;
    this.seats = seats;
    this.password = new Password(chosen.isEmpty() ? AccessCode.random().words() : chosen);
  }

  /** How one may sign in to look around. */
  public record Entry(String role, String email, String password) {}

  /** Signs the team up, or gives it its new password, with a seat in every consultation. */
  public List<Entry> gather() {
    return List.of(
        join("Camille Roussel", FACILITATOR, Role.FACILITATOR, "facilitatrice"),
        join("Idriss Benali", "idriss@ecoute.example", Role.REVIEWER, "relecteur"),
        join("Maïwenn Tanguy", "maiwenn@ecoute.example", Role.ANALYST, "analyste"),
        join("Solène Le Goff", "solene@ecoute.example", Role.ADMINISTRATOR, "administratrice"));
  }

  private Entry join(String name, String email, Role role, String words) {
    Member member =
        members
            .findByEmail(email)
            .map(known -> members.update(known.with(password)))
            .orElseGet(() -> members.save(Member.named(name, email, role, password)));
    if (role.isOfASeat()) {
      consultations.ofThePlatform().forEach(one -> seats.give(one, member, role));
    }
    return new Entry(words, email, password.typed());
  }
}
