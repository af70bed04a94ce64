package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.audience.Segments;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.expectation.Expectations;
import fr.caf.ecoute.questionnaire.lint.Expected.Group;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tries a file against a list, then keeps all the people of its good lines at once. */
@Singleton
public class PeopleImport {
  private final Participants participants;
  private final Segments segments;
  private final Expectations expectations;

  PeopleImport(Participants participants, Segments segments, Expectations expectations) {
    this.participants = participants;
    this.segments = segments;
    this.expectations = expectations;
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
    expect(consultation);
    return reading.report();
  }

  /** The list says how many people are concerned, and in which groups. */
  private void expect(Consultation consultation) {
    List<Group> groups =
        segments.sizes(consultation).entrySet().stream()
            .map(
                size ->
                    new Group(
                        size.getKey().isBlank() ? "Sans groupe" : size.getKey(),
                        Math.toIntExact(size.getValue())))
            .toList();
    if (!groups.isEmpty()) {
      expectations.keep(consultation, 1, groups);
    }
  }
}
