package fr.caf.ecoute.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.audit.Verdict.Broken;
import fr.caf.ecoute.audit.Verdict.Fault;
import fr.caf.ecoute.audit.Verdict.Intact;
import fr.caf.ecoute.web.French;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JournalContract {
  private static final int AT_ONCE = 8;
  private static final int EACH = 12;

  @Inject Journal journal;
  @Inject JournalTerm term;
  @Inject TamperingRepository tampering;
  @Inject TransactionOperations<Connection> transactions;

  private final Map<Long, JournalEntry> kept = new TreeMap<>();
  private JournalHead head = new JournalHead(1, 0, "", "");

  /** Where the database itself refuses to change an entry, its owner can still lift that. */
  abstract void liftProtection();

  @BeforeEach
  void someActs() {
    liftProtection();
    for (int i = 1; i <= 5; i++) {
      journal.record("essai", "consultation-d-essai", "acte " + i);
    }
    keep();
  }

  private void keep() {
    tampering.all().forEach(entry -> kept.put(entry.number(), entry));
    head = journal.head();
  }

  /** Puts everything back as it was, for the tests share one database. */
  @AfterEach
  void restored() {
    tampering.moveStart(0, Verification.NOTHING);
    tampering.cutAfter(-1_000_000);
    kept.values().forEach(tampering::save);
    JournalEntry last = entry((long) kept.size());
    tampering.moveHead(last.number(), last.hash(), head.seal());
    kept.clear();
  }

  @Test
  void whatWasRecordedIsReadBackAndHolds() {
    JournalEntry entry =
        journal.record(new Actor("42", "Alix Morel"), "essai", "une-autre", "é \n\u0000 <b>=1+1");
    keep();

    assertThat(journal.latest(Extract.ALL, 1, 0)).containsExactly(entry);
    assertThat(entry.details()).isEqualTo("é <b>=1+1");
    assertThat(entry.actor()).isEqualTo("Alix Morel");
    assertThat(journal.verify()).isEqualTo(new Intact(entry.number()));
    assertThat(journal.holds(entry.number(), entry.hash())).isTrue();
    assertThat(journal.holds(entry.number() - 1, entry.hash())).isFalse();
    assertThat(journal.latest(Extract.ALL.about("une-autre"), 10, 0)).contains(entry).hasSize(1);
    assertThat(journal.count(Extract.ALL)).isEqualTo(kept.size());
    assertThat(journal.stream(Extract.ALL)).hasSize(kept.size());
  }

  @Test
  void outsideOfARequestThePlatformIsWhoActs() {
    assertThat(journal.latest(Extract.ALL, 1, 0).getFirst().actor()).isEqualTo("système");
  }

  @Test
  void actsRecordedAtTheSameMomentAreChainedAllTheSame() throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var records =
          IntStream.range(0, AT_ONCE * EACH)
              .mapToObj(i -> threads.submit(() -> journal.record("essai", "ensemble", "" + i)))
              .toList();
      for (var one : records) {
        one.get();
      }
    }
    keep();

    assertThat(journal.count(Extract.ALL.about("ensemble"))).isEqualTo(AT_ONCE * EACH);
    assertThat(journal.verify()).isEqualTo(new Intact(kept.size()));
  }

  @Test
  void anActThatFailsLeavesNoEntryAndNoGap() {
    assertThatThrownBy(
            () ->
                transactions.executeWrite(
                    _ -> {
                      journal.record("essai", "jamais", "");
                      throw new IllegalStateException("the act failed");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(journal.count(Extract.ALL.about("jamais"))).isZero();
    assertThat(journal.verify()).isInstanceOf(Intact.class);
  }

  @Test
  void anEntryThatWasChangedIsNamed() {
    tampering.changeDetails(3, "rien du tout");
    assertThat(journal.verify()).isEqualTo(new Broken(3, Fault.CHANGED));
  }

  @Test
  void anEntryThatWasChangedWithItsHashIsNamedToo() {
    JournalEntry third = entry(3L);
    JournalEntry other = with(third, "rien du tout", third.previousHash());
    tampering.changeDetails(3, other.details());
    tampering.changeHash(3, other.computedHash());
    assertThat(journal.verify()).isEqualTo(new Broken(3, Fault.UNSIGNED));
  }

  @Test
  void anEntryThatWasRemovedIsNamed() {
    tampering.remove(2);
    assertThat(journal.verify()).isEqualTo(new Broken(2, Fault.MISSING));
  }

  @Test
  void entriesThatChangedPlacesAreNoticed() {
    tampering.setAside(2, 3);
    tampering.renumber(-2, 3);
    tampering.renumber(-3, 2);
    assertThat(journal.verify()).isEqualTo(new Broken(2, Fault.CHANGED));
  }

  @Test
  void cuttingTheEndOffShows() {
    long last = kept.size();
    tampering.cutAfter(last - 2);
    assertThat(journal.verify()).isEqualTo(new Broken(last - 1, Fault.CUT_SHORT));
  }

  @Test
  void cuttingTheEndOffAndMovingTheHeadShowsByItsSignature() {
    long last = kept.size();
    JournalEntry before = entry(last - 1);
    tampering.cutAfter(last - 1);
    tampering.moveHead(before.number(), before.hash(), before.seal());
    assertThat(journal.verify()).isEqualTo(new Broken(last - 1, Fault.UNSIGNED));
    assertThat(journal.holds(last, entry(last).hash())).as("what was noted elsewhere").isFalse();
  }

  @Test
  void anEmptiedJournalShows() {
    tampering.cutAfter(0);
    assertThat(journal.verify()).isEqualTo(new Broken(1, Fault.CUT_SHORT));
  }

  @Test
  void anEntrySlippedInAtTheEndShows() {
    JournalEntry last = entry((long) kept.size());
    JournalEntry forged = with(last, "ajouté", last.hash());
    tampering.save(
        new JournalEntry(
            last.number() + 1,
            forged.madeAt(),
            forged.actorId(),
            forged.actor(),
            forged.act(),
            forged.subject(),
            forged.details(),
            forged.previousHash(),
            forged.hash(),
            ""));
    assertThat(journal.verify()).isEqualTo(new Broken(last.number() + 1, Fault.SLIPPED_IN));
  }

  @Test
  void aWholeJournalWrittenAnewUnderAnotherSecretShows() {
    List<JournalEntry> old = List.copyOf(kept.values());
    tampering.cutAfter(0);
    String previous = Verification.NOTHING;
    for (JournalEntry entry : old) {
      JournalEntry forged = with(entry, "tout va bien", previous);
      tampering.save(forged);
      previous = forged.hash();
    }
    tampering.moveHead(old.size(), previous, "0".repeat(64));
    assertThat(journal.verify()).isEqualTo(new Broken(1, Fault.UNSIGNED));
  }

  @Test
  void whereOneFieldEndsAndTheNextBeginsCounts() {
    JournalEntry one = entry(1L);
    JournalEntry shifted =
        new JournalEntry(
            one.number(),
            one.madeAt(),
            one.actorId(),
            one.actor(),
            one.act() + one.subject().charAt(0),
            one.subject().substring(1),
            one.details(),
            one.previousHash(),
            "",
            "");
    assertThat(shifted.computedHash()).isNotEqualTo(one.computedHash());
  }

  @Test
  void whatIsPastItsTermIsErasedAndTheRestHolds() {
    tampering.date(2, Instant.now().minus(Duration.ofDays(4_000)));
    assertThat(term.erasePast(Instant.now()))
        .as("nothing of a journal that does not hold")
        .isZero();
    restored();
    keep();
    Instant later = ZonedDateTime.now(French.ZONE).plusMonths(term.months()).toInstant();
    JournalEntry last = entry((long) kept.size());

    assertThat(term.erasePast(later.minusSeconds(3_600))).isZero();
    assertThat(term.erasePast(later.plusSeconds(3_600))).isEqualTo(last.number());

    List<JournalEntry> left = tampering.all();
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().act()).isEqualTo("journal-shortened");
    assertThat(left.getFirst().details()).contains(last.hash());
    assertThat(journal.verify()).isEqualTo(new Intact(last.number() + 1, last.number()));
    assertThat(journal.verify().sentence()).contains("effacées à leur échéance");
    assertThat(journal.holds(last.number(), last.hash())).as("noted elsewhere").isTrue();

    tampering.moveStart(last.number() + 1, left.getFirst().hash());
    assertThat(journal.verify())
        .as("cutting off more than was due")
        .isEqualTo(new Broken(last.number() + 2, Fault.UNSIGNED));
    tampering.moveStart(0, Verification.NOTHING);
    assertThat(journal.verify()).isEqualTo(new Broken(1, Fault.MISSING));
  }

  @Test
  void anActIsACode() {
    assertThatThrownBy(() -> journal.record("Ouvrir !", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JournalEntry with(JournalEntry entry, String details, String previous) {
    JournalEntry bare =
        new JournalEntry(
            entry.number(),
            entry.madeAt(),
            entry.actorId(),
            entry.actor(),
            entry.act(),
            entry.subject(),
            details,
            previous,
            "",
            entry.seal());
    return new JournalEntry(
        bare.number(),
        bare.madeAt(),
        bare.actorId(),
        bare.actor(),
        bare.act(),
        bare.subject(),
        details,
        previous,
        bare.computedHash(),
        bare.seal());
  }

  private JournalEntry entry(long number) {
    return Objects.requireNonNull(kept.get(number));
  }
}
