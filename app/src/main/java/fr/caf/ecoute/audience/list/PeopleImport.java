package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Tries a file against a list, then keeps all the people of its good lines at once. */
@Singleton
public class PeopleImport {
  private final Participants participants;
  private final Journal journal;

  PeopleImport(Participants participants, Journal journal) {
    this.participants = participants;
    this.journal = journal;
  }

  /** What would change; nothing does. */
  PeopleReport attempt(Consultation consultation, PeopleFile file, PeopleColumns columns) {
    PeopleReading reading =
        new PeopleReading(consultation, columns, participants.byAddress(consultation));
    reading.read(file);
    return reading.report();
  }

  /** Keeps it, as the columns are named; lines with something wrong are left aside. */
  @Transactional
  public PeopleReport store(Consultation consultation, PeopleFile file) {
    return store(consultation, file, PeopleColumns.guess(file));
  }

  @Transactional
  PeopleReport store(Consultation consultation, PeopleFile file, PeopleColumns columns) {
    PeopleReading reading =
        new PeopleReading(consultation, columns, participants.locked(consultation));
    reading.read(file);
    participants.keep(reading.change());
    PeopleReport report = reading.report();
    journal.record(
        "people-imported",
        consultation.slug(),
        "%d ajoutées, %d mises à jour, %d lignes laissées de côté"
            .formatted(report.added(), report.updated(), report.badLines()));
    return report;
  }
}
