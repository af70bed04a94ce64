package fr.caf.ecoute.account;

import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Opens and closes a member's session in a browser: a password, then a code where the member set a
 * second factor. Nothing tells an address nobody has from a wrong password, a suspended member or
 * somebody who has not chosen a password yet: same words, same work, same delay.
 */
@Singleton
public class SignIn {
  /** The cookie that holds the key of a session. */
  public static final String COOKIE = "equipe";

  /** The cookie of a browser that still has to give the code of the second factor. */
  public static final String STEP_COOKIE = "etape";

  private final MemberRepository members;
  private final Attempts attempts;
  private final SecondStep second;
  private final Entrance entrance;
  private final Clock clock;

  SignIn(
      MemberRepository members,
      Attempts attempts,
      SecondStep second,
      Entrance entrance,
      Clock clock) {
    this.members = members;
    this.attempts = attempts;
    this.second = second;
    this.entrance = entrance;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** Neither why nor whether that address is somebody's. */
    record Refused() implements Outcome {}

    /** Too many attempts. */
    record Delayed(long minutes) implements Outcome {}

    /** The rest was right; {@code step} is what the browser keeps until the code is typed. */
    record CodeAwaited(SecretKey step) implements Outcome {}

    /** The code was awaited for too long, or tried too often: one begins again. */
    record BeginAgain() implements Outcome {}

    /**
     * Come in.
     *
     * @param session the key the browser must keep
     * @param browser the key by which it is known the next time
     */
    record Open(SecretKey session, SecretKey browser) implements Outcome {}
  }

  Outcome open(Visit visit, Password password) {
    Optional<Member> member =
        members.findByEmail(Member.normalised(visit.email())).filter(Member::isActive);
    SignInDelays.Attempt attempt = attempts.password(visit, member);
    if (!attempt.allowed()) {
      return delayed(attempt);
    }
    if (member.isEmpty()) {
      password.opensNothing();
    }
    return member
        .filter(password::opens)
        .map(right -> second.isAskedOf(right) ? awaitCode(right) : enter(right, visit))
        .orElseGet(Outcome.Refused::new);
  }

  /** The code that was awaited; a wrong one counts, however often the rest is proved again. */
  Outcome open(SecretKey step, Visit visit, String code) {
    Optional<Member> awaited = second.attempt(step);
    if (awaited.isEmpty()) {
      return new Outcome.BeginAgain();
    }
    Member member = awaited.get();
    Visit whose = new Visit(member.email(), visit.browser(), visit.device());
    SignInDelays.Attempt attempt = attempts.code(whose, member);
    if (!attempt.allowed()) {
      return delayed(attempt);
    }
    return second.isPassed(step, member, code) ? enter(member, whose) : new Outcome.Refused();
  }

  /** Whether the code of this browser is still awaited. */
  boolean isAwaited(SecretKey step) {
    return second.isAwaited(step);
  }

  /**
   * A member who has proved elsewhere to be who they are; a second factor they set here is still
   * asked, unless the operator relies on the provider's.
   */
  public Outcome admit(Member member, String userAgent) {
    Visit visit = new Visit(member.email(), null, Device.words(userAgent));
    return second.isAskedAfterProvider(member)
        ? awaitCode(member)
        : entrance.open(member, visit, 0).orElseGet(Outcome.Refused::new);
  }

  /** Ends a session, wherever its key still is. */
  public void close(SecretKey key) {
    entrance.close(key);
  }

  private Outcome awaitCode(Member member) {
    return new Outcome.CodeAwaited(second.begin(member));
  }

  private Outcome enter(Member member, Visit visit) {
    return entrance
        .open(member, visit, attempts.succeeded(visit, member))
        .orElseGet(Outcome.Refused::new);
  }

  private Outcome delayed(SignInDelays.Attempt attempt) {
    return new Outcome.Delayed(attempt.count().minutesLeft(clock.instant()));
  }
}
