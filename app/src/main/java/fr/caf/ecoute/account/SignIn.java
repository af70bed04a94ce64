package fr.caf.ecoute.account;

import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Opens and closes a member's session in a browser. */
@Singleton
public class SignIn {
  /** The cookie that holds the key of a session. */
  public static final String COOKIE = "equipe";

  private final MemberRepository members;
  private final MemberSessionRepository sessions;
  private final Clock clock;

  SignIn(MemberRepository members, MemberSessionRepository sessions, Clock clock) {
    this.members = members;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The key the browser must keep, or nothing when the address and the password do not match. */
  Optional<SecretKey> open(String email, Password password) {
    Optional<Member> member = members.findByEmail(Member.normalised(email));
    if (member.isEmpty()) {
      password.opensNothing();
    }
    return member.filter(password::opens).map(this::admit);
  }

  /** The key the browser must keep, of a member who has proved to be who they are. */
  public SecretKey admit(Member member) {
    SecretKey key = SecretKey.random();
    sessions.deleteByExpiresAtBefore(clock.instant());
    sessions.save(MemberSession.open(key, member, clock.instant()));
    return key;
  }

  /** Ends a session, wherever its key still is. */
  public void close(SecretKey key) {
    sessions.deleteById(key.hash());
  }

  /** Who holds {@code key}, if the session is still live. */
  Optional<Member> holder(SecretKey key) {
    return sessions
        .findById(key.hash())
        .filter(session -> session.isLive(clock.instant()))
        .flatMap(session -> members.findById(session.memberId()));
  }
}
