package fr.caf.ecoute.consultation.team;

import fr.caf.ecoute.account.desk.Moments;
import fr.caf.ecoute.audit.ActWords;
import fr.caf.ecoute.audit.JournalEntry;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the journal.
 *
 * @param heading the consultation it is about; nothing for the whole platform's
 * @param address of the journal itself
 * @param verdict what checking it found; nothing where only a part is shown
 * @param noted what became of a fingerprint somebody had noted
 */
record JournalPage(
    @Nullable OfficeHeading heading,
    String address,
    JournalQuery query,
    List<Option> acts,
    List<Option> actors,
    List<Option> subjects,
    List<Line> entries,
    Pagination pagination,
    String export,
    @Nullable Checked verdict,
    @Nullable Checked noted) {

  /** The end of the journal, to be noted elsewhere, where all of it is shown. */
  public @Nullable Line lastEntry() {
    return verdict == null || entries.isEmpty() ? null : entries.getFirst();
  }

  /** One choice of a filter. */
  record Option(String code, String label, boolean checked) {
    Option {
      label = FrenchTypography.apply(label);
    }
  }

  /** What was found, in words; {@code tone} as notices have it. */
  record Checked(String tone, String sentence) {
    Checked {
      sentence = FrenchTypography.apply(sentence);
    }
  }

  /** Where one is in it. */
  record Pagination(String words, @Nullable String previous, @Nullable String next) {}

  /** An entry. */
  record Line(
      long number,
      String when,
      String who,
      String act,
      String subject,
      String details,
      String hash) {
    /** With the title of the consultation it is about, where its address is that of one. */
    static Line of(JournalEntry entry, Map<String, String> titles) {
      return new Line(
          entry.number(),
          Moments.words(entry.madeAt()),
          entry.actor(),
          FrenchTypography.apply(ActWords.of(entry.act())),
          subject(entry, titles),
          FrenchTypography.apply(entry.details()),
          entry.hash());
    }

    /**
     * The details name a member: their identifier would say nothing to a reader. Nor does what an
     * entry says of the journal itself.
     */
    private static String subject(JournalEntry entry, Map<String, String> titles) {
      return entry.subject().contains(":") || entry.subject().equals("journal")
          ? ""
          : FrenchTypography.apply(titles.getOrDefault(entry.subject(), entry.subject()));
    }
  }
}
