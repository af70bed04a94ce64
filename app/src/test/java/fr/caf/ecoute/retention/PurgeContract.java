package fr.caf.ecoute.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.audit.Verdict;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.job.JobInterrupted;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.erasure.Erasure;
import fr.caf.ecoute.response.erasure.Extent;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PurgeContract {
  @Inject OpenedConsultations opened;
  @Inject Said said;
  @Inject Promises promises;
  @Inject ConsultationRepository repository;
  @Inject Purge purge;
  @Inject Ballots ballots;
  @Inject Marks marks;
  @Inject Participants participants;
  @Inject Journal journal;
  @Inject ResponseRepository responses;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;
  @Inject Corpora corpora;
  @Inject Erasure erasure;
  @Inject StoredBallots stored;
  @Inject List<Keeper> keepers;

  @Property(name = "ecoute.folder")
  @SuppressWarnings("NullAway.Init") // Micronaut fills it
  Path folder;

  @Test
  void somebodyKeepsEveryThingThatIsPromisedToGo() {
    for (Kept kept : Kept.values()) {
      assertThat(keepers).as(kept.name()).anyMatch(keeper -> keeper.kept() == kept);
    }
  }

  @Test
  void nothingGoesBeforeItsDay() {
    Consultation consultation = analysed(0);

    purge.carryOut(PurgeContract::atOnce);

    assertThat(responses.countTexts(consultation.id())).isEqualTo(80);
    assertThat(coded.find(consultation, Said.OPINION)).isPresent();
    assertThat(purge.proofs(consultation)).isEmpty();
    assertThat(due(consultation, Kept.TEXTS).count()).isGreaterThan(80);
    assertThat(due(consultation, Kept.RESPONSES).count()).isEqualTo(80);
  }

  @Test
  void textsGoWithAllThatWasMadeOfThemAndTheRestOfEachResponseStays() {
    Consultation consultation = analysed(13);
    Path indexes = folder.resolve("index").resolve(consultation.id().toString());
    assertThat(indexes).isDirectory();

    purge.carryOut(PurgeContract::atOnce);

    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .hasSize(80)
        .allSatisfy(
            one -> {
              assertThat(one.answers().get(Said.OPINION))
                  .contains(new Answer.Missing(MissingReason.ERASED));
              assertThat(one.answers().get("motif")).isPresent();
            });
    assertThat(coded.find(consultation, Said.OPINION)).isEmpty();
    assertThat(runs.of(consultation)).isEmpty();
    assertThat(indexes).doesNotExist();
    assertThat(due(consultation, Kept.TEXTS).count()).isZero();
    assertThat(purge.proofs(consultation))
        .singleElement()
        .satisfies(
            proof -> {
              assertThat(proof.kept()).isEqualTo(Kept.TEXTS);
              assertThat(proof.rule()).isEqualTo("12 mois après la fin du délai pour envoyer");
              assertThat(proof.erased()).isGreaterThan(160);
            });
    assertThat(journal.latest(Extract.ALL.about(consultation.slug()), 10, 0))
        .anySatisfy(
            entry -> {
              assertThat(entry.act()).isEqualTo("purged");
              assertThat(entry.actorId()).isNull();
              assertThat(entry.details()).contains("Les textes libres");
            });
    assertThat(journal.verify()).isInstanceOf(Verdict.Intact.class);

    purge.carryOut(PurgeContract::atOnce);
    assertThat(purge.proofs(consultation)).as("nothing to erase twice").hasSize(1);
  }

  @Test
  void everythingIsGoneInTheEndButWhatWasPublished() {
    Consultation consultation = analysed(37);

    purge.carryOut(PurgeContract::atOnce);

    assertThat(responses.countByConsultationId(consultation.id())).isZero();
    assertThat(purge.prospects(consultation)).allMatch(one -> one.count() == 0);
    assertThat(purge.proofs(consultation))
        .extracting(PurgeRecord::kept)
        .contains(Kept.TEXTS, Kept.RESPONSES);
  }

  @Test
  void whatWasBegunAndTheMarksGoOnceNobodyMaySend() {
    Consultation open = opened.toAll(Said.questionnaire());
    participants.put(open, new EmailAddress("alix@caf.example"), "Alix", "");
    Mark mark = marks.of(open, Mark.Way.INVITATION, "une invitation");
    ballots.redeem(open, Manner.WEB_IN_FRENCH, mark);
    stored.change(
        "update ballot set expires_on = date '2020-01-01' where consultation_id = '"
            + open.id()
            + "'");
    opened.stop(open, monthsAgo(1));

    purge.carryOut(PurgeContract::atOnce);

    assertThat(stored.of(open)).isEmpty();
    assertThat(marks.isRedeemed(mark)).isFalse();
    assertThat(participants.count(open)).isZero();
    assertThat(purge.proofs(open))
        .extracting(PurgeRecord::kept)
        .containsExactlyInAnyOrder(Kept.DRAFTS, Kept.ADDRESSES);
  }

  @Test
  void anotherConsultationIsLeftAlone() {
    Consultation other = said.closed(Said.texts());
    analysed(37);

    purge.carryOut(PurgeContract::atOnce);

    assertThat(responses.countTexts(other.id())).isEqualTo(80);
  }

  @Test
  void whatWasCutShortIsResumed() {
    Consultation consultation = closed(Collections.nCopies(3 * Keeper.BATCH, "Trop long"), 25);
    AtomicInteger batches = new AtomicInteger();

    assertThatThrownBy(
            () ->
                purge.carryOut(
                    () -> {
                      if (batches.incrementAndGet() == 2) {
                        throw new JobInterrupted();
                      }
                    }))
        .isInstanceOf(JobInterrupted.class);
    assertThat(responses.countTexts(consultation.id())).isEqualTo(Keeper.BATCH);

    purge.carryOut(PurgeContract::atOnce);
    assertThat(responses.countByConsultationId(consultation.id())).isZero();
    assertThat(purge.proofs(consultation))
        .filteredOn(proof -> proof.kept() == Kept.TEXTS)
        .extracting(PurgeRecord::erased)
        .as("one proof, of all of it")
        .containsExactly(3L * Keeper.BATCH);
  }

  @Test
  void aProofLostToAPowerCutIsGivenByWhoResumes() {
    Consultation consultation = closed(List.of("Un", "Deux"), 25);
    stored.change(
        "insert into purge_begun (consultation_id, kept, there) values ('"
            + consultation.id()
            + "', 'TEXTS', 2)");
    responses.findByConsultationIdOrderById(consultation.id()).stream()
        .map(Response::withoutWords)
        .forEach(one -> responses.updateAll(List.of(one)));

    purge.carryOut(PurgeContract::atOnce);
    purge.carryOut(PurgeContract::atOnce);

    assertThat(purge.proofs(consultation))
        .filteredOn(proof -> proof.kept() == Kept.TEXTS)
        .extracting(PurgeRecord::erased)
        .containsExactly(2L);
  }

  @Test
  void ofTwoServersThatPurgeAtOnceOneProvesAllOfIt() throws Exception {
    Consultation consultation = closed(Collections.nCopies(3 * Keeper.BATCH, "Trop long"), 25);
    var server = Executors.callable(() -> purge.carryOut(PurgeContract::atOnce));

    try (var threads = Executors.newFixedThreadPool(2)) {
      threads.invokeAll(List.of(server, server));
    }
    // Of two that get in each other's way one may give up: the job is asked for again.
    purge.carryOut(PurgeContract::atOnce);

    assertThat(responses.countByConsultationId(consultation.id())).isZero();
    assertThat(purge.proofs(consultation))
        .filteredOn(proof -> proof.kept() == Kept.RESPONSES)
        .extracting(PurgeRecord::erased)
        .containsExactly(3L * Keeper.BATCH);
    assertThat(journal.verify()).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void whereNoEndIsSaidWhatWasBegunGoesOnItsOwnDay() {
    Consultation open = opened.closingOn(opened.toAll(Said.questionnaire()), null);
    ballots.draw(open, Manner.WEB_IN_FRENCH);
    ballots.draw(open, Manner.WEB_IN_FRENCH);
    stored.change(
        "update ballot set expires_on = current_date - 1 where secret_hash = (select"
            + " min(secret_hash) from ballot where consultation_id = '"
            + open.id()
            + "')");

    purge.carryOut(PurgeContract::atOnce);

    assertThat(stored.of(open)).hasSize(1);
    assertThat(purge.proofs(open)).extracting(PurgeRecord::kept).containsExactly(Kept.DRAFTS);
    assertThat(promises.due(open, Kept.RESPONSES)).as("it closes itself").isPresent();
  }

  @Test
  void theListOfAConsultationThatNeverOpenedIsNotKeptForEver() {
    Consultation forgotten = draft();
    Consultation recent = draft();
    for (Consultation one : List.of(forgotten, recent)) {
      participants.put(one, new EmailAddress("alix@caf.example"), "Alix", "");
      stored.change(
          "update consultation set created_at = timestamp '2020-01-01 00:00:00' where id = '"
              + one.id()
              + "'");
    }
    journal.record("people-changed", recent.slug(), "");

    purge.carryOut(PurgeContract::atOnce);

    assertThat(participants.count(forgotten)).isZero();
    assertThat(participants.count(recent)).as("somebody works on it").isEqualTo(1);
  }

  private Consultation draft() {
    return repository.save(
        Consultation.draft(
            "brouillon-" + UUID.randomUUID(),
            new Description(
                "Jamais ouverte", "", "", "", 5, Audience.AGENTS, Access.PERSONAL_INVITATION, null),
            "",
            Instant.now()));
  }

  @Test
  void aPromiseReadBeforeTheOpeningIsNotLengthenedAfterIt() {
    Consultation stale = draft();
    promises.fix(stale, new RetentionRules(stale.id(), 0, 1, 2, 3));
    repository.update(stale.opened(1, Instant.now()));

    assertThatThrownBy(() -> promises.fix(stale, new RetentionRules(stale.id(), 0, 2, 2, 3)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aPromiseIsShortenedAndNeverLengthened() {
    Consultation consultation = said.closed(List.of("Bien"));
    RetentionRules shorter = new RetentionRules(consultation.id(), 0, 1, 2, 3);

    promises.fix(consultation, shorter);

    assertThat(promises.rules(consultation)).isEqualTo(shorter);
    assertThatThrownBy(
            () -> promises.fix(consultation, new RetentionRules(consultation.id(), 0, 2, 2, 3)))
        .isInstanceOf(Refusal.class);
    assertThat(promises.due(consultation, Kept.TEXTS))
        .contains(French.day(Instant.now()).plusMonths(1));
  }

  @Test
  void aRestoredBackupForgetsAgainEvenWhereItPromisedLonger() {
    Consultation consultation = closed(List.of("Un texte", "Un autre"), 3);
    List<Response> backup = responses.findByConsultationIdOrderById(consultation.id());
    promises.fix(consultation, new RetentionRules(consultation.id(), 0, 2, 24, 36));
    purge.carryOut(PurgeContract::atOnce);
    assertThat(responses.countTexts(consultation.id())).isZero();

    backup.forEach(one -> responses.deleteOne(one.id()));
    responses.saveAll(backup);
    stored.change(
        "update retention_rules set text_months = 12 where consultation_id = '"
            + consultation.id()
            + "'");
    assertThat(due(consultation, Kept.TEXTS).due())
        .hasValueSatisfying(day -> assertThat(day).isAfter(French.day(Instant.now())));
    purge.carryOut(PurgeContract::atOnce);

    assertThat(responses.countTexts(consultation.id())).isZero();
  }

  @Test
  void whatSomebodyTookBackIsTakenBackAgainAfterARestore() {
    Consultation consultation = said.closed(List.of("À oublier", "À garder", "En partie"));
    List<Response> backup = responses.findByConsultationIdOrderById(consultation.id());
    Response whole = saying(backup, "À oublier");
    Response words = saying(backup, "En partie");
    erasure.withdraw(consultation, whole.id(), Extent.WHOLE);
    erasure.withdraw(consultation, words.id(), Extent.TEXTS);

    backup.forEach(one -> responses.deleteOne(one.id()));
    responses.saveAll(backup);
    purge.carryOut(PurgeContract::atOnce);

    assertThat(responses.findById(whole.id())).isEmpty();
    assertThat(responses.findById(words.id()).orElseThrow().hasWords()).isFalse();
    assertThat(responses.countTexts(consultation.id())).isEqualTo(1);
  }

  @Test
  void theFileOfErasuresHoldsNothingButHashesAndDays() throws Exception {
    Consultation consultation = said.closed(List.of("Secret"));
    Response one = responses.findByConsultationIdOrderById(consultation.id()).getFirst();

    erasure.withdraw(consultation, one.id(), Extent.WHOLE);

    assertThat(Files.readAllLines(folder.resolve("effacements.txt")))
        .isNotEmpty()
        .isSorted()
        .allMatch(line -> line.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9a-f]{64}"))
        .noneMatch(line -> line.contains(one.id().toString()));
  }

  private Purge.Prospect due(Consultation consultation, Kept kept) {
    return purge.prospects(consultation).stream()
        .filter(one -> one.kept() == kept)
        .findFirst()
        .orElseThrow();
  }

  private static Response saying(List<Response> all, String words) {
    return all.stream()
        .filter(
            one ->
                one.answers()
                    .get(Said.OPINION)
                    .equals(java.util.Optional.of(new Answer.Text(words))))
        .findFirst()
        .orElseThrow();
  }

  /** Analysed, and closed that long ago. */
  private Consultation analysed(int months) {
    Consultation consultation = closed(Said.texts(), months);
    runs.carryOut(consultation, Said.OPINION);
    corpora.read(consultation, Said.OPINION, corpus -> corpus.size());
    return consultation;
  }

  private Consultation closed(List<String> texts, int months) {
    Consultation open = said.open();
    said.say(open, texts);
    return opened.stop(open, months == 0 ? Instant.now().minusSeconds(60) : monthsAgo(months));
  }

  private static Instant monthsAgo(int months) {
    return ZonedDateTime.now(French.ZONE).minusMonths(months).toInstant();
  }

  private static void atOnce() {}
}
