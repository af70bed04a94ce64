package fr.caf.ecoute.account;

import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of members: begun, found again, and ended from anywhere. */
@Singleton
public class Sessions {
  private final MemberSessionRepository sessions;
  private final SignInStepRepository steps;
  private final MemberRepository members;
  private final Clock clock;

  Sessions(
      MemberSessionRepository sessions,
      SignInStepRepository steps,
      MemberRepository members,
      Clock clock) {
    this.sessions = sessions;
    this.steps = steps;
    this.members = members;
    this.clock = clock;
  }

  /** Whoever holds a session, and which. */
  record Held(Member member, MemberSession session) {}

  /** The key the browser must keep. Whatever it held before is worth nothing for this. */
  public SecretKey begin(Member member, String device) {
    SecretKey key = SecretKey.random();
    sessions.deleteByExpiresAtBefore(clock.instant());
    sessions.save(MemberSession.open(key, member, device, clock.instant()));
    return key;
  }

  /** Who holds {@code key}, if the session is still live and they are still of the team. */
  Optional<Held> holder(SecretKey key) {
    Instant now = clock.instant();
    return sessions
        .findById(key.hash())
        .filter(session -> session.isLive(now))
        .flatMap(
            session -> {
              if (session.isToBeNoted(now)) {
                sessions.seen(session.keyHash(), now);
              }
              return members
                  .findById(session.memberId())
                  .filter(Member::isActive)
                  .map(member -> new Held(member, session));
            });
  }

  /** Ends a session, wherever its key still is. */
  public void end(SecretKey key) {
    sessions.deleteById(key.hash());
  }

  /** The live ones of a member, the last used first. */
  public List<MemberSession> of(UUID member) {
    Instant now = clock.instant();
    return sessions.findByMemberIdOrderBySeenAtDesc(member).stream()
        .filter(session -> session.isLive(now))
        .toList();
  }

  /** Ends one of a member's; says whether there was one. */
  public boolean end(UUID member, UUID session) {
    return sessions.end(session, member) == 1;
  }

  /** Ends all of a member's, and those that were about to begin. */
  public void endAll(UUID member) {
    steps.deleteByMemberId(member);
    sessions.endAll(member);
  }

  /** The same, but for one. */
  public void endOthers(UUID member, UUID kept) {
    steps.deleteByMemberId(member);
    sessions.endOthers(member, kept);
  }

  /**
   * Another key for the same browser, whose holder has just proved again to be the member: the one
   * before is worth nothing now.
   */
  public SecretKey rekey(UUID session) {
    SecretKey key = SecretKey.random();
    sessions.rekey(session, key.hash(), clock.instant());
    return key;
  }
}
