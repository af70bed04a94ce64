package fr.caf.ecoute.account;

import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The code that is awaited of whoever has proved the rest. */
@Singleton
class SecondStep {
  private final SignInStepRepository steps;
  private final SecondFactors factors;
  private final MemberRepository members;
  private final Clock clock;
  private final boolean provenElsewhere;

  SecondStep(
      SignInStepRepository steps,
      SecondFactors factors,
      MemberRepository members,
      Clock clock,
      @Value("${ecoute.openid.team.second-factor:false}") boolean provenElsewhere) {
    this.steps = steps;
    this.factors = factors;
    this.members = members;
    this.clock = clock;
    this.provenElsewhere = provenElsewhere;
  }

  boolean isAskedOf(Member member) {
    return factors.isOn(member.id());
  }

  /** Whether it is, of who comes from a provider: the operator may rely on the provider's own. */
  boolean isAskedAfterProvider(Member member) {
    return !provenElsewhere && isAskedOf(member);
  }

  /** The key the browser keeps until the code is typed. */
  SecretKey begin(Member member) {
    Instant now = clock.instant();
    SecretKey key = SecretKey.random();
    steps.deleteByExpiresAtBefore(now);
    steps.save(new SignInStep(key.hash(), member.id(), 0, now.plus(SignInStep.LIFETIME)));
    return key;
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

  /** Whose code it is; nobody's once it was tried too often, or too late. An attempt is used up. */
  Optional<Member> attempt(SecretKey step) {
    return steps.attempt(step.hash(), SignInStep.MOST_FAILURES, clock.instant()) == 1
        ? steps
            .findById(step.hash())
            .flatMap(found -> members.findById(found.memberId()))
            .filter(Member::isActive)
        : Optional.empty();
  }

  /** Whether the code is right, and nothing ended this step meanwhile. */
  boolean isPassed(SecretKey step, Member member, String code) {
    return factors.use(member.id(), code) && steps.end(step.hash()) == 1;
  }
}
