package fr.caf.ecoute.account;

import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What a member changes about how they come in. Each change gives their browser another key. */
@Singleton
public class OwnAccess {
  private final MemberRepository members;
  private final EntryLinkRepository links;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Journal journal;

  OwnAccess(
      MemberRepository members,
      EntryLinkRepository links,
      Sessions sessions,
      SecondFactors factors,
      Journal journal) {
    this.members = members;
    this.links = links;
    this.sessions = sessions;
    this.factors = factors;
    this.journal = journal;
  }

  /** Sets another password, which ends every other session and every link to choose one. */
  public SecretKey changePassword(SignedIn who, Password password) {
    return changePassword(who, password.hash());
  }

  /** Apart from the slow hash: whoever waits for their turn holds no connection. */
  @Transactional
  SecretKey changePassword(SignedIn who, String passwordHash) {
    members.choosePassword(who.id(), passwordHash);
    links.deleteByMemberId(who.id());
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
