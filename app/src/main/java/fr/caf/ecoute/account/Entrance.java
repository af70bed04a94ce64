package fr.caf.ecoute.account;

import fr.caf.ecoute.audit.Actor;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Lets a member in, who has proved to be themselves, and out. */
@Singleton
class Entrance {
  private final MemberRepository members;
  private final Sessions sessions;
  private final KnownDevices devices;
  private final Journal journal;

  Entrance(MemberRepository members, Sessions sessions, KnownDevices devices, Journal journal) {
    this.members = members;
    this.sessions = sessions;
    this.devices = devices;
    this.journal = journal;
  }

  /**
   * Opens a session; nothing when the password that was checked is theirs no longer, for what ends
   * their sessions must end this one too.
   *
   * @param failures how many attempts came before
   */
  @Transactional
  Optional<SignIn.Outcome> open(Member member, Visit visit, int failures) {
    return members
        .lock(member.id())
        .filter(Member::isActive)
        .filter(now -> now.passwordHash().equals(member.passwordHash()))
        .map(now -> opened(now, visit, failures));
  }

  private SignIn.Outcome opened(Member member, Visit visit, int failures) {
    SecretKey browser = devices.renew(visit.browser(), member);
    SecretKey session = sessions.begin(member, visit.device());
    journal.record(
        new Actor(member.id().toString(), member.name()),
        "signed-in",
        member.subject(),
        failures == 0
            ? visit.device()
            : visit.device() + ", après des essais refusés : " + failures);
    return new SignIn.Outcome.Open(session, browser);
  }

  /** Ends a session, wherever its key still is. */
  void close(SecretKey key) {
    sessions.end(key);
  }
}
