package fr.caf.ecoute.consultation.team;

import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.audit.ActWords;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.audit.JournalEntry;
import fr.caf.ecoute.audit.Verdict;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.team.JournalPage.Checked;
import fr.caf.ecoute.consultation.team.JournalPage.Option;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the journal out: the platform's, or what it says of one consultation. */
@Singleton
class JournalDesk {
  private static final int A_PAGE = 50;

  private final Journal journal;
  private final Members members;
  private final Consultations consultations;
  private final Clock clock;

  JournalDesk(Journal journal, Members members, Consultations consultations, Clock clock) {
    this.journal = journal;
    this.members = members;
    this.consultations = consultations;
    this.clock = clock;
  }

  /** The platform's, checked whenever all of it is asked for. */
  JournalPage ofThePlatform(JournalQuery query, @Nullable Checked noted) {
    List<Option> subjects = new ArrayList<>(List.of(new Option("", "Toutes", false)));
    for (Consultation one : consultations.ofThePlatform()) {
      subjects.add(new Option(one.slug(), one.title(), one.slug().equals(query.subject())));
    }
    Checked verdict = query.isEverything() && query.page() == 1 ? checked() : null;
    return page(null, "/equipe/journal", query, subjects, verdict, noted);
  }

  JournalPage of(Consultation consultation, JournalQuery query) {
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.TEAM, clock.instant());
    return page(
        heading, heading.address() + "/journal", about(query, consultation), List.of(), null, null);
  }

  /** The part about one consultation, whatever the address asked for. */
  static JournalQuery about(JournalQuery query, Consultation consultation) {
    return new JournalQuery(
        query.from(), query.to(), query.act(), query.member(), consultation.slug(), query.page());
  }

  /** Whether a fingerprint that was noted elsewhere is still that of its entry. */
  Checked noted(String number, String hash) {
    if (!number.matches("[0-9]{1,15}")) {
      return new Checked("error", "Écrivez le numéro noté en chiffres, par exemple 128.");
    }
    if (Long.parseLong(number) < journal.start().number()) {
      return new Checked(
          "info",
          "L'entrée n° "
              + number
              + " a été effacée à son échéance : cette note ne peut plus être vérifiée. Notez"
              + " l'empreinte de la dernière entrée.");
    }
    boolean holds = hash.matches("[0-9a-f]{64}") && journal.holds(Long.parseLong(number), hash);
    return holds
        ? new Checked(
            "success",
            "Cette empreinte est bien celle de l'entrée n° "
                + number
                + " : rien de ce qui la précède n'a changé depuis que vous l'avez notée, si le"
                + " journal est dit complet ci-dessus.")
        : new Checked(
            "error",
            "Cette empreinte n'est pas celle de l'entrée n° "
                + number
                + ". Soit elle a été mal recopiée, soit le journal a été réécrit.");
  }

  /** Every entry asked for, in order, as a spreadsheet opens it. */
  void write(Extract wanted, Writer file) throws IOException {
    CsvSheet sheet = new CsvSheet(file);
    sheet.guardedRow(
        "numero",
        "moment",
        "membre",
        "acte",
        "acte_en_clair",
        "sujet",
        "details",
        "empreinte_precedente",
        "empreinte",
        "signature");
    for (Iterator<JournalEntry> all = journal.stream(wanted).iterator(); all.hasNext(); ) {
      JournalEntry entry = all.next();
      sheet.guardedRow(
          String.valueOf(entry.number()),
          entry.madeAt().toString(),
          entry.actor(),
          entry.act(),
          ActWords.of(entry.act()),
          entry.subject(),
          entry.details(),
          entry.previousHash(),
          entry.hash(),
          entry.seal());
    }
    sheet.end();
  }

  private Checked checked() {
    return switch (journal.verify()) {
      case Verdict.Intact intact -> new Checked("success", intact.sentence());
      case Verdict.Broken broken -> new Checked("error", broken.sentence());
    };
  }

  private JournalPage page(
      @Nullable OfficeHeading heading,
      String address,
      JournalQuery query,
      List<Option> subjects,
      @Nullable Checked verdict,
      @Nullable Checked noted) {
    Extract wanted = query.extract();
    long all = journal.count(wanted);
    long skipped = (query.page() - 1L) * A_PAGE;
    Map<String, String> titles =
        consultations.ofThePlatform().stream()
            .collect(Collectors.toMap(Consultation::slug, Consultation::title));
    List<JournalPage.Line> entries =
        journal.latest(wanted, A_PAGE, skipped).stream()
            .map(entry -> JournalPage.Line.of(entry, titles))
            .toList();
    JournalPage.Pagination pagination =
        new JournalPage.Pagination(
            entries.isEmpty()
                ? "Aucune entrée"
                : "Entrées "
                    + French.number(skipped + 1)
                    + " à "
                    + French.number(skipped + entries.size())
                    + " sur "
                    + French.number(all),
            query.page() > 1 ? address + "?" + query.on(query.page() - 1) : null,
            skipped + entries.size() < all ? address + "?" + query.on(query.page() + 1) : null);
    return new JournalPage(
        heading,
        address,
        query,
        acts(query),
        actors(query),
        subjects,
        entries,
        pagination,
        address + "/journal.csv?" + query.on(1),
        verdict,
        noted);
  }

  private static List<Option> acts(JournalQuery query) {
    List<Option> options = new ArrayList<>(List.of(new Option("", "Tous", false)));
    ActWords.all().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(act -> new Option(act.getKey(), act.getValue(), act.getKey().equals(query.act())))
        .forEach(options::add);
    return options;
  }

  private List<Option> actors(JournalQuery query) {
    List<Option> options = new ArrayList<>(List.of(new Option("", "Tous", false)));
    members
        .all()
        .forEach(
            member ->
                options.add(
                    new Option(
                        member.id().toString(),
                        member.name(),
                        member.id().toString().equals(query.member()))));
    return options;
  }
}
