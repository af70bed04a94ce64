package fr.caf.ecoute.account.factor;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import fr.caf.ecoute.web.PlatformSecret;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Sets a second factor, checks its codes, takes it off. */
@Singleton
public class SecondFactors {
  /** What an application shows beside the codes. */
  private static final String PLATFORM = "La Caf à votre écoute";

  /** Neither 0 nor O, neither 1 nor I nor L: they are copied by hand. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int CODES = 10;
  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final Argon2Function SLOW =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecondFactorRepository factors;
  private final RecoveryCodeRepository recovery;
  private final PlatformSecret secret;
  private final Clock clock;
  private final boolean required;

  SecondFactors(
      SecondFactorRepository factors,
      RecoveryCodeRepository recovery,
      PlatformSecret secret,
      Clock clock,
      @Value("${ecoute.require-second-factor:false}") boolean required) {
    this.factors = factors;
    this.recovery = recovery;
    this.secret = secret;
    this.clock = clock;
    this.required = required;
  }

  /** Whether nobody goes anywhere without one. */
  public boolean isRequired() {
    return required;
  }

  /** Whether a code is asked for. */
  public boolean isOn(UUID member) {
    return factors.findById(member).filter(one -> one.confirmedAt() != null).isPresent();
  }

  /** What a telephone has to be given; {@code text} where there is no camera. */
  public record Enrolment(String text, String address) {}

  /** Draws a new secret, which counts once {@link #confirm} has seen a code of it. */
  @Transactional
  public void draw(UUID member) {
    if (!isOn(member)) {
      factors.deleteById(member);
      factors.save(
          new SecondFactor(member, FactorSecret.random().wrapped(secret, member), null, 0));
    }
  }

  /** The secret that was drawn and is not confirmed: afterwards it is never shown again. */
  public Optional<Enrolment> drawn(UUID member, String account) {
    return factors
        .findById(member)
        .filter(one -> one.confirmedAt() == null)
        .flatMap(one -> FactorSecret.unwrapped(one.secret(), secret, member))
        .map(drawn -> new Enrolment(drawn.text(), drawn.address(PLATFORM, account)));
  }

  /** Turns it on; the recovery codes to be shown this once, or nothing when the code is wrong. */
  @Transactional
  public Optional<List<String>> confirm(UUID member, String code) {
    boolean right = !isOn(member) && useTelephone(member, code);
    if (!right || factors.confirm(member, clock.instant()) != 1) {
      return Optional.empty();
    }
    return Optional.of(drawCodes(member));
  }

  /** New recovery codes; those before are worth nothing any more. */
  @Transactional
  public List<String> drawCodes(UUID member) {
    recovery.deleteByMemberId(member);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < CODES; i++) {
      String code = randomCode();
      recovery.save(new RecoveryCode(hash(member, code), member));
      codes.add(code);
    }
    return codes;
  }

  public long codesLeft(UUID member) {
    return recovery.countByMemberId(member);
  }

  /** Whether it is a code of the telephone, or one that was noted; it is used up. */
  @Transactional
  public boolean use(UUID member, String typed) {
    String code = typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
    if (code.matches("[0-9]{6}")) {
      return isOn(member) && useTelephone(member, code);
    }
    return isOn(member) && recovery.use(hash(member, grouped(code)), member) == 1;
  }

  @Transactional
  public void remove(UUID member) {
    factors.deleteById(member);
    recovery.deleteByMemberId(member);
  }

  private boolean useTelephone(UUID member, String typed) {
    String code = typed.replaceAll("\\s", "");
    OptionalLong step =
        factors
            .findById(member)
            .flatMap(one -> FactorSecret.unwrapped(one.secret(), secret, member))
            .map(kept -> kept.step(code, clock.instant()))
            .orElseGet(OptionalLong::empty);
    return step.isPresent() && factors.use(member, step.getAsLong()) == 1;
  }

  private static String randomCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return grouped(code.toString());
  }

  private static String grouped(String code) {
    return code.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
  }

  /**
   * Sixty bits at random are too few for a fast hash (ASVS 6.5.2). Without the platform's secret,
   * for these codes must still serve when it has changed.
   */
  private static String hash(UUID member, String code) {
    byte[] salt = member.toString().getBytes(StandardCharsets.UTF_8);
    return SecretKey.of(SLOW.hash(code.getBytes(StandardCharsets.UTF_8), salt).getBytes()).hash();
  }
}
