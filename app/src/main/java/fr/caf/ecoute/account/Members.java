package fr.caf.ecoute.account;

import fr.caf.ecoute.account.EntryLink.Purpose;
import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who is of the team. There is always somebody to administer it. */
@Singleton
public class Members {
  private final MemberRepository members;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Journal journal;
  private final Clock clock;

  Members(
      MemberRepository members,
      Sessions sessions,
      SecondFactors factors,
      Journal journal,
      Clock clock) {
    this.members = members;
    this.sessions = sessions;
    this.factors = factors;
    this.journal = journal;
    this.clock = clock;
  }

  public List<Member> all() {
    return members.findAllOrderByName();
  }

  /**
   * The member of that identifier.
   *
   * @throws Refusal 404
   */
  public Member find(UUID id) {
    return members.findById(id).orElseThrow(Refusal::notFound);
  }

  public boolean isKnown(String email) {
    return members.findByEmail(Member.normalised(email)).isPresent();
  }

  /** Opens an account for somebody who will choose a password by a link. */
  @Transactional
  public Member invite(String name, String email, Role role) {
    Member invited = members.save(Member.invited(name, email, role));
    journal.record("member-invited", invited.subject(), name + " : " + role.words());
    return invited;
  }

  /**
   * Trusts a member with something else; they sign in again.
   *
   * @throws Refusal 409 when nobody would administer the platform any more
   */
  @Transactional
  public void changeRole(UUID id, Role role) {
    List<UUID> administrators = members.lockAdministrators();
    Member member = lock(id);
    if (member.role() == role) {
      return;
    }
    requireAnother(administrators, member);
    members.update(member.as(role));
    sessions.endAll(id);
    journal.record(
        "member-role",
        member.subject(),
        member.name() + " : " + member.role().words() + " → " + role.words());
  }

  /**
   * Keeps a member out, at once.
   *
   * @throws Refusal 409 when nobody would administer the platform any more
   */
  @Transactional
  public void suspend(UUID id) {
    List<UUID> administrators = members.lockAdministrators();
    Member member = lock(id);
    if (!member.isActive()) {
      return;
    }
    requireAnother(administrators, member);
    members.update(member.suspended(clock.instant()));
    sessions.endAll(id);
    journal.record("member-suspended", member.subject(), member.name());
  }

  @Transactional
  public void reactivate(UUID id) {
    Member member = lock(id);
    if (!member.isActive()) {
      members.update(member.reactivated());
      journal.record("member-reactivated", member.subject(), member.name());
    }
  }

  /** Signs a member out of every browser. */
  @Transactional
  public void endSessions(UUID id) {
    Member member = find(id);
    sessions.endAll(id);
    journal.record("member-sessions-ended", member.subject(), member.name());
  }

  /** For somebody who lost their telephone and the codes they noted. */
  @Transactional
  public void removeFactor(UUID id) {
    Member member = find(id);
    if (factors.isOn(id)) {
      factors.remove(id);
      sessions.endAll(id);
      journal.record("member-factor-removed", member.subject(), member.name());
    }
  }

  /** Notes that a member was given a link. */
  public void linked(Member member, Purpose purpose) {
    journal.record(
        switch (purpose) {
          case INVITATION -> "member-link";
          case RESET -> "member-reset-link";
        },
        member.subject(),
        member.name());
  }

  private Member lock(UUID id) {
    return members.lock(id).orElseThrow(Refusal::notFound);
  }

  private static void requireAnother(List<UUID> administrators, Member leaving) {
    if (administrators.contains(leaving.id()) && administrators.size() == 1) {
      throw Refusal.tooLate(
          "C'est le dernier administrateur : donnez d'abord ce rôle à une autre personne.");
    }
  }
}
