package fr.caf.ecoute.account;

import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.audit.Actor;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

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
  private final Sessions sessions;
  private final SignInDelays delays;
  private final KnownDeviceRepository devices;
  private final SignInStepRepository steps;
  private final SecondFactors factors;
  private final Journal journal;
  private final ExecutorService later;
  private final Clock clock;
  private final boolean provenElsewhere;

  SignIn(
      MemberRepository members,
      Sessions sessions,
      SignInDelays delays,
      KnownDeviceRepository devices,
      SignInStepRepository steps,
      SecondFactors factors,
      Journal journal,
      @Named(TaskExecutors.BLOCKING) ExecutorService later,
      Clock clock,
      @Value("${ecoute.openid.team.second-factor:false}") boolean provenElsewhere) {
    this.members = members;
    this.sessions = sessions;
    this.delays = delays;
    this.devices = devices;
    this.steps = steps;
    this.factors = factors;
    this.journal = journal;
    this.later = later;
    this.clock = clock;
    this.provenElsewhere = provenElsewhere;
  }

  /**
   * Somebody at the door.
   *
   * @param browser the key of a browser that came in before, if this is one
   * @param device what it runs on, in coarse words
   */
  record Visit(String email, @Nullable SecretKey browser, String device) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** Neither why nor whether that address is somebody's. */
    record Refused() implements Outcome {}

    /** Too many attempts. */
    record Delayed(long minutes) implements Outcome {}

    /** The password was right; {@code step} is what the browser keeps until the code is typed. */
    record CodeAwaited(SecretKey step) implements Outcome {}

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
    String mark = mark(visit, member);
    SignInDelays.Attempt attempt = delays.attempt(mark);
    if (!attempt.allowed()) {
      return new Outcome.Delayed(attempt.count().minutesLeft(clock.instant()));
    }
    if (attempt.count().failures() == SignInDelay.FREE) {
      later.execute(() -> noteSlowed(visit.email()));
    }
    if (member.isEmpty()) {
      password.opensNothing();
    }
    Optional<Member> right = member.filter(password::opens);
    if (right.isEmpty()) {
      return new Outcome.Refused();
    }
    if (factors.isOn(right.get().id())) {
      return new Outcome.CodeAwaited(step(right.get()));
    }
    return enter(right.get(), visit, delays.succeeded(mark));
  }

  /** The code that was awaited; a wrong one counts as a wrong password does. */
  Outcome open(SecretKey step, Visit visit, String code) {
    Instant now = clock.instant();
    if (steps.attempt(step.hash(), SignInStep.MOST_FAILURES, now) != 1) {
      return new Outcome.Delayed(0);
    }
    Optional<Member> member =
        steps
            .findById(step.hash())
            .flatMap(found -> members.findById(found.memberId()))
            .filter(Member::isActive);
    if (member.filter(one -> factors.use(one.id(), code)).isEmpty()) {
      return new Outcome.Refused();
    }
    steps.deleteById(step.hash());
    Visit whose = new Visit(member.get().email(), visit.browser(), visit.device());
    return enter(member.get(), whose, delays.succeeded(mark(whose, member)));
  }

  /** Whether the code of this browser is still awaited. */
  boolean isAwaited(SecretKey step) {
    return steps
        .findById(step.hash())
        .filter(
            found ->
                clock.instant().isBefore(found.expiresAt())
                    && found.failures() < SignInStep.MOST_FAILURES)
        .isPresent();
  }

  /**
   * A member who has proved elsewhere to be who they are; a second factor they set here is still
   * asked, unless the operator relies on the provider's.
   */
  public Outcome admit(Member member, String userAgent) {
    return factors.isOn(member.id()) && !provenElsewhere
        ? new Outcome.CodeAwaited(step(member))
        : enter(member, new Visit(member.email(), null, Device.words(userAgent)), 0);
  }

  /** Ends a session, wherever its key still is. */
  public void close(SecretKey key) {
    sessions.end(key);
  }

  /** Attempts are counted apart in a browser its member came in with before. */
  private String mark(Visit visit, Optional<Member> member) {
    SecretKey browser = visit.browser();
    if (browser == null) {
      return delays.anyone(visit.email());
    }
    Instant now = clock.instant();
    return devices
        .findById(browser.hash())
        .filter(known -> now.isBefore(known.expiresAt()))
        .filter(known -> member.map(Member::id).equals(Optional.of(known.memberId())))
        .map(known -> delays.known(visit.email(), known.keyHash()))
        .orElseGet(() -> delays.anyone(visit.email()));
  }

  /** After the answer, for the time it takes depends on whether somebody has the address. */
  private void noteSlowed(String email) {
    members
        .findByEmail(Member.normalised(email))
        .ifPresent(
            member ->
                journal.record(Actor.SYSTEM, "sign-in-blocked", member.subject(), member.name()));
  }

  private SecretKey step(Member member) {
    Instant now = clock.instant();
    SecretKey key = SecretKey.random();
    steps.deleteByExpiresAtBefore(now);
    steps.save(new SignInStep(key.hash(), member.id(), 0, now.plus(SignInStep.LIFETIME)));
    return key;
  }

  private Outcome enter(Member member, Visit visit, int failures) {
    Instant now = clock.instant();
    SecretKey browser = SecretKey.random();
    devices.deleteByExpiresAtBefore(now);
    if (visit.browser() != null) {
      devices.deleteById(visit.browser().hash());
    }
    devices.save(new KnownDevice(browser.hash(), member.id(), now.plus(KnownDevice.LIFETIME)));
    SecretKey session = sessions.begin(member, visit.device());
    journal.record(
        new Actor(member.id().toString(), member.name()),
        "signed-in",
        member.subject(),
        failures == 0
            ? visit.device()
            : visit.device() + ", après des essais refusés : " + failures);
    return new Outcome.Open(session, browser);
  }
}
