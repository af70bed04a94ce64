package fr.caf.ecoute.account.openid;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.audit.Actor;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.outside.openid.Identity;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Which member somebody is whom a provider has recognised. */
@Singleton
public class MemberIdentities {
  private final MemberIdentityRepository identities;
  private final MemberRepository members;
  private final Journal journal;

  MemberIdentities(MemberIdentityRepository identities, MemberRepository members, Journal journal) {
    this.identities = identities;
    this.members = members;
    this.journal = journal;
  }

  /**
   * The member this account is bound to. The first time, the member of the address that the
   * provider has verified, unless another account is theirs already: an address may pass from one
   * person to the next.
   */
  @Transactional
  public Optional<Member> member(Identity identity) {
    Optional<MemberIdentity> known =
        identities.findByIssuerAndSubject(identity.issuer(), identity.subject());
    return known.isPresent()
        ? members.findById(known.get().memberId())
        : identity
            .verifiedEmail()
            .flatMap(email -> members.findByEmail(email.strip().toLowerCase(Locale.ROOT)))
            .filter(member -> bind(member, identity));
  }

  private boolean bind(Member member, Identity identity) {
    boolean bound = identities.insert(member.id(), identity.issuer(), identity.subject()) == 1;
    if (bound) {
      journal.record(
          new Actor(member.id().toString(), member.name()),
          "account-bound",
          "membre:" + member.id(),
          identity.issuer());
    }
    return bound;
  }

  /** Forgets the account of a member, who may bind another. */
  @Transactional
  public void unbind(Member member) {
    identities.deleteByMemberId(member.id());
  }

  public boolean isBound(Member member) {
    return identities.existsByMemberId(member.id());
  }
}
