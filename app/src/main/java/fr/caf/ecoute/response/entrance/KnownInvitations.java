package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.invitation.InvitationTokens;
import fr.caf.ecoute.web.RateLimit;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Finds whose link is opened. One that is cut, made up or not valid any more gets one answer. */
@Singleton
class KnownInvitations {
  private static final String EVERYWHERE = "";

  private final InvitationTokens tokens;
  private final ConsultationRepository consultations;
  private final RateLimit wrong = RateLimit.of(300, Duration.ofMinutes(10));

  KnownInvitations(InvitationTokens tokens, ConsultationRepository consultations) {
    this.tokens = tokens;
    this.consultations = consultations;
  }

  /** A link that works: whose, and to what. */
  record Known(Participant participant, Consultation consultation) {}

  /**
   * Whose link it is.
   *
   * @throws Refusal 404 for nobody's, 429 after too many of those; right ones are never kept
   *     waiting
   */
  Known find(String token) {
    return tokens
        .read(token)
        .flatMap(
            participant ->
                consultations
                    .findById(participant.consultationId())
                    .filter(found -> found.access() == Access.PERSONAL_INVITATION)
                    .filter(found -> found.publishedVersion() != null)
                    .map(found -> new Known(participant, found)))
        .orElseThrow(this::unknown);
  }

  private Refusal unknown() {
    wrong.take(EVERYWHERE);
    return Refusal.notFound(
        "Ce lien ne fonctionne pas, ou plus. Vérifiez qu'il est entier : copiez-le depuis le"
            + " message que vous avez reçu, ou répondez à la personne qui vous l'a envoyé.");
  }
}
