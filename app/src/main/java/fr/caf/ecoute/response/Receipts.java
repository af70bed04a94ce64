package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.ResumeCode;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.web.PlatformSecret;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives whoever sends a response the code with which they may take it back, and recognises it.
 *
 * <p>Only where anyone may answer: elsewhere nothing may lead to a response, not even a code. The
 * code is made from the ballot's secret, which we do not keep, so that a second click shows the
 * same one; the response keeps a keyed hash of it, which the database alone cannot be made to tell.
 */
@Singleton
public class Receipts {
  private final ResponseRepository responses;
  private final PlatformSecret secret;

  Receipts(ResponseRepository responses, PlatformSecret secret) {
    this.responses = responses;
    this.secret = secret;
  }

  /** Whether those who answer it online are given a code. */
  public static boolean areGivenBy(Consultation consultation) {
    return consultation.countedTogether() == 1;
  }

  /** The code of what is sent with this ballot; on a device many use, nobody is shown one. */
  public Optional<ResumeCode> of(Consultation consultation, Channel channel, SecretKey ballot) {
    return areGivenBy(consultation) && channel == Channel.WEB
        ? Optional.of(
            ResumeCode.made(HexFormat.of().parseHex(secret.mac("receipt-code", ballot.value()))))
        : Optional.empty();
  }

  /** What the response keeps of it. */
  public String hash(Consultation consultation, ResumeCode code) {
    return secret.mac("receipt", consultation.id().toString(), code.words());
  }

  /** Whether a response may be taken back with it. */
  public boolean isKnown(Consultation consultation, ResumeCode code) {
    return responses.existsByReceipt(hash(consultation, code));
  }

  /** The response of the code that was typed; how often one may try is for the page to say. */
  @Transactional
  public Optional<UUID> find(Consultation consultation, String typed) {
    return ResumeCode.typed(typed)
        .flatMap(code -> responses.lockByReceipt(hash(consultation, code)))
        .filter(response -> response.consultationId().equals(consultation.id()))
        .map(Response::id);
  }
}
