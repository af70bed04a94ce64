package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.SignedIn;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The team of each consultation. One is never left without somebody to facilitate it. */
@Singleton
public class Seats {
  private final SeatRepository seats;
  private final MemberRepository members;
  private final ConsultationRepository consultations;
  private final SecurityService current;
  private final Journal journal;

  Seats(
      SeatRepository seats,
      MemberRepository members,
      ConsultationRepository consultations,
      SecurityService current,
      Journal journal) {
    this.seats = seats;
    this.members = members;
    this.consultations = consultations;
    this.current = current;
    this.journal = journal;
  }

  /** A member in their seat. */
  public record Taken(Member member, Role role) {}

  /** Who sits there, by name. */
  public List<Taken> of(Consultation consultation) {
    return seats.of(consultation.id()).stream()
        .flatMap(
            seat ->
                members.findById(seat.memberId()).stream()
                    .map(member -> new Taken(member, seat.role())))
        .sorted(
            Comparator.comparing(
                (Taken taken) -> taken.member().name(), Collator.getInstance(Locale.FRENCH)))
        .toList();
  }

  /** Gives a member a seat; nothing when they have one. */
  @Transactional
  public void give(Consultation consultation, Member member, Role role) {
    requireSeat(role);
    if (seats.insert(UUID.randomUUID(), consultation.id(), member.id(), role.name()) == 1) {
      journal.record("seat-given", consultation.slug(), member.name() + " : " + role.words());
    }
  }

  /**
   * Gives the seat another role.
   *
   * @throws Refusal 404 without a seat; 409 when nobody would facilitate it any more
   */
  @Transactional
  public void change(Consultation consultation, UUID member, Role role) {
    requireSeat(role);
    Taken taken = find(consultation, member);
    if (taken.role() == role) {
      return;
    }
    requireAnotherFacilitator(consultation, taken);
    seats.changeRole(consultation.id(), member, role.name());
    journal.record(
        "seat-changed",
        consultation.slug(),
        taken.member().name() + " : " + taken.role().words() + " → " + role.words());
  }

  /**
   * Takes the seat away.
   *
   * @throws Refusal 404 without a seat; 409 when nobody would facilitate it any more
   */
  @Transactional
  public void remove(Consultation consultation, UUID member) {
    Taken taken = find(consultation, member);
    requireAnotherFacilitator(consultation, taken);
    seats.remove(consultation.id(), member);
    journal.record("seat-removed", consultation.slug(), taken.member().name());
  }

  /** Until the transaction ends, nobody else changes this team. */
  private Taken find(Consultation consultation, UUID member) {
    if (consultations.findBySlugForUpdate(consultation.slug()).isEmpty()) {
      throw Refusal.notFound();
    }
    return of(consultation).stream()
        .filter(one -> one.member().id().equals(member))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private void requireAnotherFacilitator(Consultation consultation, Taken leaving) {
    boolean administrator =
        current.getAuthentication().map(SignedIn::of).filter(SignedIn::isAdministrator).isPresent();
    boolean another =
        of(consultation).stream()
            .anyMatch(
                one -> one.role() == Role.FACILITATOR && !one.member().equals(leaving.member()));
    if (leaving.role() == Role.FACILITATOR && !another && !administrator) {
      throw Refusal.tooLate(
          "Il faut au moins un facilitateur : donnez d'abord ce rôle à une autre personne.");
    }
  }

  private static void requireSeat(Role role) {
    if (!role.isOfASeat()) {
      throw Refusal.notFound();
    }
  }
}
