package fr.caf.ecoute.invitation.redemption;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes from the marks what their rows tell beside themselves, and forgets them once they serve no
 * more.
 *
 * <p>A mark and its ballot are written by one transaction, and the database notes which; marks also
 * lie in the order people came. Writing all marks of a consultation again at once, in the order of
 * their hashes, leaves neither.
 */
@Singleton
public class Redemptions {
  /** A statement takes so many parameters and no more. */
  private static final int AT_ONCE = 5_000;

  private final RedemptionRepository redemptions;
  private final TurnoutRepository turnouts;
  private final ConsultationRepository consultations;

  Redemptions(
      RedemptionRepository redemptions,
      TurnoutRepository turnouts,
      ConsultationRepository consultations) {
    this.redemptions = redemptions;
    this.turnouts = turnouts;
    this.consultations = consultations;
  }

  /** Shuffles the marks of every consultation, or forgets them where nobody may come any more. */
  public void tidy(Instant now) {
    redemptions.findConsultations().stream()
        .flatMap(id -> consultations.findById(id).stream())
        .forEach(
            consultation -> {
              if (consultation.forgetsWhoAnswered(now)) {
                forget(consultation);
              } else {
                shuffle(consultation);
              }
            });
  }

  /** The same marks, as if all had come at the same instant. */
  @Transactional
  public void shuffle(Consultation consultation) {
    List<Redemption> marks = locked(consultation);
    delete(marks);
    redemptions.saveAll(marks);
  }

  /** From now on only their number is known. */
  @Transactional
  public void forget(Consultation consultation) {
    List<Redemption> marks = locked(consultation);
    delete(marks);
    long before = turnouts.findById(consultation.id()).map(Turnout::redeemed).orElse(0L);
    turnouts.deleteById(consultation.id());
    turnouts.save(new Turnout(consultation.id(), before + marks.size()));
  }

  private List<Redemption> locked(Consultation consultation) {
    return redemptions.lock(consultation.id()).stream()
        .sorted(Comparator.comparing(Redemption::mark))
        .toList();
  }

  private void delete(List<Redemption> marks) {
    IntStream.iterate(0, from -> from < marks.size(), from -> from + AT_ONCE)
        .mapToObj(from -> marks.subList(from, Math.min(marks.size(), from + AT_ONCE)))
        .forEach(some -> redemptions.deleteByMarkIn(some.stream().map(Redemption::mark).toList()));
  }
}
