package fr.caf.ecoute.account;

import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** A member who types their password again, before an act that could give the account away. */
@Singleton
public class OwnProof {
  private final MemberRepository members;
  private final SignInDelays delays;
  private final Sessions sessions;
  private final Clock clock;

  OwnProof(MemberRepository members, SignInDelays delays, Sessions sessions, Clock clock) {
    this.members = members;
    this.delays = delays;
    this.sessions = sessions;
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

  /** The key the browser goes on with: the one before is worth nothing any more. */
  public SecretKey given(SignedIn who) {
    return sessions.rekey(who.session());
  }
}
