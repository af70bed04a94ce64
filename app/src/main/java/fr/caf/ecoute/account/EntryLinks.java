package fr.caf.ecoute.account;

import fr.caf.ecoute.account.EntryLink.Purpose;
import fr.caf.ecoute.audit.Actor;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Links by which members choose a password: each works once, and the latest alone. */
@Singleton
public class EntryLinks {
  private final EntryLinkRepository links;
  private final MemberRepository members;
  private final Sessions sessions;
  private final Journal journal;
  private final Clock clock;

  EntryLinks(
      EntryLinkRepository links,
      MemberRepository members,
      Sessions sessions,
      Journal journal,
      Clock clock) {
    this.links = links;
    this.members = members;
    this.sessions = sessions;
    this.journal = journal;
    this.clock = clock;
  }

  /** The key to put in the link; those drawn before are worth nothing any more. */
  @Transactional
  public SecretKey draw(Member member, Purpose purpose) {
    Instant now = clock.instant();
    SecretKey key = SecretKey.random();
    links.deleteByExpiresAtBefore(now);
    links.deleteByMemberId(member.id());
    links.save(new EntryLink(key.hash(), member.id(), purpose, now.plus(purpose.lifetime())));
    return key;
  }

  /** Whose password it is for. Looking uses nothing up: mail scanners open every link. */
  Optional<Member> find(SecretKey key) {
    return links
        .findById(key.hash())
        .filter(link -> clock.instant().isBefore(link.expiresAt()))
        .flatMap(link -> members.findById(link.memberId()))
        .filter(Member::isActive);
  }

  /** Sets the password, and ends every session there was; nothing when the link was used. */
  Optional<Member> use(SecretKey key, Password password) {
    return use(key, password.hash());
  }

  /** Apart from the slow hash: whoever waits for their turn holds no connection. */
  @Transactional
  Optional<Member> use(SecretKey key, String passwordHash) {
    Optional<EntryLink> link = links.findById(key.hash());
    Optional<Member> found = find(key);
    if (found.isEmpty() || links.use(key.hash()) != 1) {
      return Optional.empty();
    }
    Member member = found.get();
    members.choosePassword(member.id(), passwordHash);
    sessions.endAll(member.id());
    journal.record(
        new Actor(member.id().toString(), member.name()),
        link.map(EntryLink::purpose).equals(Optional.of(Purpose.INVITATION))
            ? "password-chosen"
            : "password-reset",
        member.subject(),
        "");
    return Optional.of(member);
  }
}
