package fr.caf.ecoute.invitation.opening;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets devices up as kiosks, recognises them, and takes their right away. */
@Singleton
public class Kiosks {
  private final KioskRepository kiosks;
  private final Journal journal;

  Kiosks(KioskRepository kiosks, Journal journal) {
    this.kiosks = kiosks;
    this.journal = journal;
  }

  /** The key the device must keep. */
  @Transactional
  public SecretKey install(Consultation consultation, String place, @Nullable String territory) {
    SecretKey key = SecretKey.random();
    kiosks.save(Kiosk.install(key, consultation.id(), place, territory));
    journal.record("kiosk-set", consultation.slug(), place);
    return key;
  }

  public Optional<Kiosk> find(Consultation consultation, SecretKey key) {
    return kiosks.findByKeyHashAndConsultationId(key.hash(), consultation.id());
  }

  public List<Kiosk> of(Consultation consultation) {
    return kiosks.findByConsultationIdOrderByPlace(consultation.id());
  }

  /** From now on nobody begins on it, whatever key the device still holds. */
  @Transactional
  public void remove(Consultation consultation, UUID kiosk) {
    if (kiosks.deleteByIdAndConsultationId(kiosk, consultation.id()) == 0) {
      throw Refusal.notFound();
    }
    journal.record("kiosk-removed", consultation.slug(), "");
  }
}
