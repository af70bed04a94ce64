package fr.caf.ecoute.account;

import fr.caf.ecoute.audit.Actor;
import fr.caf.ecoute.audit.Journal;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Who may try a password or a code now. Attempts are counted apart in a browser its member came in
 * with before: whoever tries from elsewhere delays themselves, not the member.
 */
@Singleton
class Attempts {
  private final SignInDelays delays;
  private final KnownDevices devices;
  private final Journal journal;
  private final ExecutorService later;

  Attempts(
      SignInDelays delays,
      KnownDevices devices,
      Journal journal,
      @Named(TaskExecutors.BLOCKING) ExecutorService later) {
    this.delays = delays;
    this.devices = devices;
    this.journal = journal;
    this.later = later;
  }

  /** Of a password, whether or not somebody has the address. */
  SignInDelays.Attempt password(Visit visit, Optional<Member> member) {
    SignInDelays.Attempt attempt = delays.attempt(passwordMark(visit, member));
    if (attempt.allowed() && attempt.count().failures() == SignInDelay.FREE) {
      // After the answer, for the time it takes depends on whether somebody has the address.
      later.execute(() -> member.ifPresent(this::noteSlowed));
    }
    return attempt;
  }

  /** Of a code, by somebody who has proved the rest: their password, or an account elsewhere. */
  SignInDelays.Attempt code(Visit visit, Member member) {
    return delays.attempt(codeMark(visit, member));
  }

  /** Nothing failed; says how many attempts had before. */
  int succeeded(Visit visit, Member member) {
    delays.succeeded(codeMark(visit, member));
    return delays.succeeded(passwordMark(visit, Optional.of(member)));
  }

  private String passwordMark(Visit visit, Optional<Member> member) {
    return member
        .flatMap(one -> devices.find(visit.browser(), one))
        .map(known -> delays.known(visit.email(), known.keyHash()))
        .orElseGet(() -> delays.anyone(visit.email()));
  }

  private String codeMark(Visit visit, Member member) {
    return delays.code(
        member.id().toString(),
        devices.find(visit.browser(), member).map(KnownDevice::keyHash).orElse(""));
  }

  private void noteSlowed(Member member) {
    journal.record(Actor.SYSTEM, "sign-in-blocked", member.subject(), member.name());
  }
}
