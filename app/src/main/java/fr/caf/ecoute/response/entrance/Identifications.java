package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.Passes;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.outside.openid.Recognition;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one stands with being recognised at a provider, for the consultations that ask for it. */
@Singleton
class Identifications {
  private final Recognition recognition;
  private final Passes passes;

  Identifications(@Named("respondents") Recognition recognition, Passes passes) {
    this.recognition = recognition;
    this.passes = passes;
  }

  /**
   * What the page of a consultation says of it.
   *
   * @param provider how people know it
   * @param done whether this browser came back from there
   */
  record Identification(String provider, String address, boolean done) {}

  /** Nothing where nobody has to be recognised. */
  @Nullable Identification of(Reading reading, String pass) {
    Consultation consultation = reading.consultation();
    return consultation.access() == Access.OPENID_CONNECT
        ? new Identification(
            recognition.name(),
            reading.in(Address.of(consultation).identification()),
            mark(consultation, pass).isPresent())
        : null;
  }

  /** The mark of whoever was recognised; empty when they were not, too long ago, or for another. */
  Optional<Mark> mark(Consultation consultation, String pass) {
    return passes.read(consultation, pass);
  }
}
