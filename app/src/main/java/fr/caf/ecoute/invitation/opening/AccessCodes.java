package fr.caf.ecoute.invitation.opening;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.PlatformSecret;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Gives private consultations their code, and recognises it.
 *
 * <p>We keep a hash that only the platform's secret can make: a copy of the database tells nothing
 * of the code, and looking at a wrong one costs nothing, so that those who guess keep nobody
 * waiting. A code holds 60 bits; decision 0038 counts what guessing could do.
 */
@Singleton
public class AccessCodes {
  private final StoredCodeRepository codes;
  private final Journal journal;
  private final PlatformSecret secret;

  AccessCodes(StoredCodeRepository codes, Journal journal, PlatformSecret secret) {
    this.codes = codes;
    this.journal = journal;
    this.secret = secret;
  }

  /** Whether this consultation has been given its code. */
  boolean isDrawn(Consultation consultation) {
    return codes.existsById(consultation.id());
  }

  /** Draws a new code; the one before opens nothing any more. It can be read only now. */
  @Transactional
  public AccessCode renew(Consultation consultation) {
    AccessCode code = AccessCode.random();
    codes.deleteById(consultation.id());
    codes.save(new StoredCode(consultation.id(), hash(consultation, code)));
    journal.record("code-drawn", consultation.slug(), "");
    return code;
  }

  /** Whether what was typed is the code of this consultation. */
  public boolean open(Consultation consultation, String typed) {
    return AccessCode.typed(typed)
        .map(code -> hash(consultation, code))
        .flatMap(hash -> codes.findById(consultation.id()).filter(stored -> same(stored, hash)))
        .isPresent();
  }

  private String hash(Consultation consultation, AccessCode code) {
    return secret.mac("access code", consultation.id().toString(), code.symbols());
  }

  /** In the same time wherever they differ. */
  private static boolean same(StoredCode stored, String hash) {
    return MessageDigest.isEqual(
        stored.codeHash().getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
  }
}
