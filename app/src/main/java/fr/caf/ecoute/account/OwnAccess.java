package fr.caf.ecoute.account;

import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a member changes about how they come in. Each change gives their browser another key. */
@Singleton
public class OwnAccess {
  private final MemberRepository members;
  private final Sessions sessions;
  private final SignInDelays delays;
  private final SecondFactors factors;
  private final Journal journal;
  private final Clock clock;

  OwnAccess(
      MemberRepository members,
      Sessions sessions,
      SignInDelays delays,
      SecondFactors factors,
      Journal journal,
      Clock clock) {
    this.members = members;
    this.sessions = sessions;
    this.delays = delays;
    this.factors = factors;
    this.journal = journal;
    this.clock = clock;
  }

  /** Why the password they typed again is not taken; guessing it here is slowed down as well. */
  public Optional<String> objection(SignedIn who, Password typed) {
    String mark = delays.known("", who.id().toString());
    SignInDelays.Attempt attempt = delays.attempt(mark);
    if (!attempt.allowed()) {
      return Optional.of(
          "Trop d'essais à la suite. Réessayez dans "
              + French.count(attempt.count().minutesLeft(clock.instant()), "minute", "minutes")
              + ".");
    }
    if (members.findById(who.id()).filter(typed::opens).isEmpty()) {
      return Optional.of("Ce n'est pas votre mot de passe actuel.");
    }
    delays.succeeded(mark);
    return Optional.empty();
  }

  public void proven(SignedIn who) {
    sessions.proven(who.session());
  }

  /** Sets another password, which ends every other session. */
  @Transactional
  public SecretKey changePassword(SignedIn who, Password password) {
    members.findById(who.id()).ifPresent(member -> members.update(member.with(password)));
    journal.record("password-changed", Member.subject(who.id()), who.name());
    return renewed(who);
  }

  /** Turns the second factor on; the recovery codes, or nothing when the code is wrong. */
  @Transactional
  public Optional<Enrolled> confirmFactor(SignedIn who, String code) {
    Optional<List<String>> codes = factors.confirm(who.id(), code);
    return codes.map(
        drawn -> {
          journal.record("second-factor-on", Member.subject(who.id()), who.name());
          return new Enrolled(drawn, renewed(who));
        });
  }

  /** Codes to be noted, and the key the browser goes on with. */
  public record Enrolled(List<String> codes, SecretKey session) {}

  /** Takes the second factor off. */
  @Transactional
  public SecretKey removeFactor(SignedIn who) {
    factors.remove(who.id());
    journal.record("second-factor-off", Member.subject(who.id()), who.name());
    return renewed(who);
  }

  @Transactional
  public List<String> drawCodes(SignedIn who) {
    List<String> codes = factors.drawCodes(who.id());
    journal.record("recovery-codes", Member.subject(who.id()), who.name());
    return codes;
  }

  private SecretKey renewed(SignedIn who) {
    sessions.endOthers(who.id(), who.session());
    return sessions.rekey(who.session());
  }
}
