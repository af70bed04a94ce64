package fr.caf.ecoute.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.audit.JournalEntry;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsultationsContract {
  private static final int AT_ONCE = 6;
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Inject Consultations consultations;
  @Inject ConsultationRepository repository;
  @Inject Seats seats;
  @Inject SeatRepository seating;
  @Inject MemberRepository members;
  @Inject Journal journal;
  @Inject ReadResults read;

  @Test
  void ofSeveralChangesAtTheSameMomentNoneIsLost() throws Exception {
    String slug = draft("Changée par plusieurs").slug();
    Callable<Consultation> addition =
        () -> consultations.change(slug, found -> found.edited(found.workingCopy() + "x", NOW));
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Consultation> done :
          threads.invokeAll(Collections.nCopies(AT_ONCE * 5, addition))) {
        done.get();
      }
    }

    assertThat(consultations.named(slug).workingCopy()).isEqualTo("x".repeat(AT_ONCE * 5));
  }

  @Test
  void aChangeThatIsRefusedChangesNothing() {
    Consultation before = draft("Refusée");

    assertThatThrownBy(() -> consultations.change(before.slug(), found -> found.closed(NOW)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> consultations.change("zorglub", found -> found))
        .isInstanceOf(Refusal.class);
    assertThat(consultations.named(before.slug())).isEqualTo(before);
  }

  @Test
  void anotherLastDayOpensNothingAgain() {
    Consultation over =
        draft("Close à sa date").described(until("2026-11-18"), NOW).opened(1, daysBefore(9));
    assertThat(over.status(NOW)).isEqualTo(Status.CLOSED);

    Consultation putOff = over.described(until("2026-12-20"), NOW);

    assertThat(putOff.status(NOW)).as("opening is an act of its own").isEqualTo(Status.CLOSED);
    assertThat(putOff.sealedAt()).isEqualTo(over.sealedAt());
    assertThat(putOff.opened(2, NOW).status(NOW)).isEqualTo(Status.OPEN);
    Consultation open = over.described(until("2026-12-20"), daysBefore(5));
    assertThat(open.status(NOW)).as("said while it was open").isEqualTo(Status.OPEN);
  }

  @Test
  void onceItsResultsWereReadNothingMakesItTakeAnswersAgain() {
    String slug = draft("Lue").slug();
    consultations.change(slug, one -> one.opened(1, daysBefore(9)));
    read.letRead(consultations.change(slug, one -> one.stopped(daysBefore(1))));

    assertThatThrownBy(() -> consultations.change(slug, one -> one.opened(2, NOW)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(consultations.named(slug).status(Instant.now())).isEqualTo(Status.CLOSED);
  }

  @Test
  void withoutALastDayItClosesItselfAfterAYear() {
    Consultation open = draft("Sans fin").opened(1, NOW);

    assertThat(open.status(NOW.plus(Duration.ofDays(364)))).isEqualTo(Status.OPEN);
    assertThat(open.status(NOW.plus(Duration.ofDays(370)))).isEqualTo(Status.CLOSED);
    assertThat(Promises.lastDay(open)).contains(LocalDate.parse("2027-11-23"));
    assertThat(open.isPastItsDay(NOW.plus(Duration.ofDays(370)))).isTrue();
  }

  private static Instant daysBefore(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static Description until(String day) {
    return new Description(
        "Close à sa date",
        "",
        "",
        "",
        5,
        Audience.AGENTS,
        Access.COMMON_CODE,
        LocalDate.parse(day));
  }

  @Test
  void whatHidesThoseWhoAnswerNeverChangesOnceItHasOpened() {
    String slug = draft("Figée").slug();
    consultations.change(slug, one -> promising(one, Audience.AGENTS, Access.COMMON_CODE));
    consultations.change(slug, one -> one.opened(1, NOW));
    Consultation closed = consultations.change(slug, one -> one.stopped(NOW.plusSeconds(9)));
    List<UnaryOperator<Consultation>> weaker =
        List.of(
            one -> promising(one, Audience.PUBLIC, Access.COMMON_CODE),
            one -> promising(one, Audience.PUBLIC, Access.OPEN_TO_ALL),
            one -> promising(one, Audience.AGENTS, Access.PERSONAL_INVITATION),
            one ->
                promising(one.opened(2, NOW.plusSeconds(20)), Audience.PUBLIC, Access.COMMON_CODE),
            one -> Consultation.draft(slug, one.description(), "", NOW));

    for (UnaryOperator<Consultation> change : weaker) {
      assertThatThrownBy(() -> consultations.change(slug, change))
          .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }
    assertThat(consultations.named(slug)).isEqualTo(closed);
    assertThat(consultations.change(slug, one -> one.opened(2, NOW.plusSeconds(20))).audience())
        .as("opened again")
        .isEqualTo(Audience.AGENTS);
  }

  /** Past the checks of the description, as a mistake of ours would. */
  private static Consultation promising(Consultation one, Audience audience, Access access) {
    return new Consultation(
        one.id(),
        one.slug(),
        one.title(),
        one.summary(),
        one.purpose(),
        one.outcome(),
        one.minutes(),
        audience,
        access,
        one.workingCopy(),
        one.createdAt(),
        one.openedAt(),
        one.closesOn(),
        one.closedAt(),
        one.stoppedAt(),
        one.restitutedAt(),
        one.publishedVersion());
  }

  @Test
  void twoConsultationsOfTheSameTitleHaveTheirOwnAddresses() {
    assertThat(draft("Un même titre").slug()).isNotEqualTo(draft("Un même titre").slug());
    assertThat(draft("Nouvelle").slug())
        .as("the page where one is created")
        .isNotEqualTo("nouvelle");
  }

  @Test
  void oneInPreparationIsForTheTeamAlone() {
    Consultation draft = draft("En préparation");

    assertThat(repository.findBySlug(draft.slug())).contains(draft);
    assertThat(consultations.listed()).doesNotContain(draft);
    assertThatThrownBy(() -> consultations.forAnyone(draft.slug())).isInstanceOf(Refusal.class);
  }

  @Test
  void nobodyIsSomebodyOutsideOfARequest() {
    Consultation draft = draft("Sans personne");

    assertThatThrownBy(() -> consultations.forMember(draft.slug(), Right.READ))
        .isInstanceOf(Refusal.class);
    assertThat(consultations.all(Right.READ)).isEmpty();
    assertThat(consultations.ofThePlatform()).contains(draft);
  }

  @Test
  void aSeatIsTakenChangedAndLeft() {
    Consultation draft = draft("Une équipe");
    Member member = member("Camille", Role.REVIEWER);

    seats.give(draft, member, Role.REVIEWER);
    seats.give(draft, member, Role.ANALYST);
    assertThat(seats.of(draft)).containsExactly(new Seats.Taken(member, Role.REVIEWER));
    assertThat(seating.findRole(draft.slug(), member.id())).contains(Role.REVIEWER);
    assertThat(seating.findRole(draft("Une autre").slug(), member.id())).isEmpty();

    seats.change(draft, member.id(), Role.ANALYST);
    assertThat(seating.findRole(draft.slug(), member.id())).contains(Role.ANALYST);
    assertThat(seating.ofMember(member.id())).hasSize(1);

    seats.remove(draft, member.id());
    assertThat(seats.of(draft)).isEmpty();
    assertThat(journal.latest(Extract.ALL.about(draft.slug()), 10, 0))
        .extracting(JournalEntry::act)
        .filteredOn(act -> act.startsWith("seat-"))
        .containsExactly("seat-removed", "seat-changed", "seat-given");
  }

  @Test
  void oneIsNeverLeftWithoutSomebodyToFacilitateIt() {
    Consultation draft = draft("Toujours quelqu'un");
    Member only = member("Alix", Role.FACILITATOR);
    Member other = member("Noa", Role.REVIEWER);
    seats.give(draft, only, Role.FACILITATOR);
    seats.give(draft, other, Role.REVIEWER);

    assertThatThrownBy(() -> seats.remove(draft, only.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> seats.change(draft, only.id(), Role.ANALYST))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> seats.change(draft, other.id(), Role.ADMINISTRATOR))
        .isInstanceOf(Refusal.class);

    seats.change(draft, other.id(), Role.FACILITATOR);
    seats.remove(draft, only.id());
    assertThat(seats.of(draft)).containsExactly(new Seats.Taken(other, Role.FACILITATOR));
  }

  @Test
  void twoFacilitatorsWhoRemoveEachOtherDoNotBothLeave() throws Exception {
    Consultation draft = draft("Chacun pour soi");
    Member one = member("Un", Role.FACILITATOR);
    Member two = member("Deux", Role.FACILITATOR);
    seats.give(draft, one, Role.FACILITATOR);
    seats.give(draft, two, Role.FACILITATOR);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> seats.remove(draft, two.id()));
      var second = threads.submit(() -> seats.remove(draft, one.id()));
      for (Future<?> done : java.util.List.of(first, second)) {
        try {
          done.get();
        } catch (java.util.concurrent.ExecutionException refused) {
          assertThat(refused).hasRootCauseInstanceOf(Refusal.class);
        }
      }
    }
    assertThat(seats.of(draft)).hasSize(1);
  }

  private Member member(String name, Role role) {
    return members.save(
        new Member(
            UUID.randomUUID(), UUID.randomUUID() + "@ecoute.example", name, role, "-", null));
  }

  private Consultation draft(String title) {
    Consultation made =
        consultations.create(
            new Description(title, "", "", "", 5, Audience.PUBLIC, Access.OPEN_TO_ALL, null), "");
    return consultations.named(made.slug());
  }
}
