package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.analysis.csv.CsvProblem;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file being read beside the list as it is: who is new, who is there, what is wrong. */
final class PeopleReading {
  /** More than the agents of all the Caf, thrice. */
  static final int MOST_PEOPLE = 120_000;

  private static final int LONGEST_QUOTE = 60;

  private final Consultation consultation;
  private final PeopleColumns columns;
  private final Map<String, Participant> present;
  private final Map<String, Participant> added = new LinkedHashMap<>();
  private final Map<String, Participant> updated = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<PeopleReport.BadLine> bad = new ArrayList<>();
  private int badLines;
  private int known;
  private int twice;

  PeopleReading(
      Consultation consultation, PeopleColumns columns, Map<String, Participant> present) {
    this.consultation = consultation;
    this.columns = columns;
    this.present = present;
  }

  void read(PeopleFile file) {
    List<CsvProblem> unreadable = file.read(this::take);
    unreadable.forEach(problem -> refuse(problem.line(), problem.message()));
    bad.sort(Comparator.comparingInt(PeopleReport.BadLine::line));
  }

  Participants.Change change() {
    return new Participants.Change(List.copyOf(added.values()), List.copyOf(updated.values()));
  }

  PeopleReport report() {
    return new PeopleReport(added.size(), updated.size(), known, twice, badLines, bad);
  }

  private void take(CsvRow row) {
    String typed = columns.cell(row, PeopleColumn.ADDRESS);
    EmailAddress address = EmailAddress.read(typed).orElse(null);
    String name =
        Participant.line(
            columns.cell(row, PeopleColumn.FIRST_NAME)
                + " "
                + columns.cell(row, PeopleColumn.LAST_NAME));
    String segment = Participant.line(columns.cell(row, PeopleColumn.SEGMENT));
    if (address == null && (typed + name + segment).isBlank()) {
      return;
    }
    if (address == null) {
      refuse(
          row.line(),
          typed.isBlank()
              ? "il manque l'adresse."
              : quote(typed) + " n'est pas une adresse électronique.");
    } else if (name.length() > Participant.LONGEST_NAME) {
      refuse(row.line(), tooLong("le nom", name, Participant.LONGEST_NAME));
    } else if (segment.length() > Participant.LONGEST_SEGMENT) {
      refuse(row.line(), tooLong("le segment", segment, Participant.LONGEST_SEGMENT));
    } else if (seen.size() >= MOST_PEOPLE && !seen.containsKey(address.value())) {
      refuse(
          row.line(),
          "une liste compte au plus " + French.count(MOST_PEOPLE, "personne", "personnes") + ".");
    } else {
      keep(address, name, segment, row.line());
    }
  }

  /** Of several lines on one person, the last one that says something counts. */
  private void keep(EmailAddress address, String name, String segment, int line) {
    String key = address.value();
    if (seen.putIfAbsent(key, line) != null) {
      twice++;
    } else if (present.containsKey(key)) {
      known++;
    }
    Participant there = present.get(key);
    if (there == null) {
      Participant before = added.get(key);
      added.put(
          key,
          before == null
              ? Participant.of(consultation, address, name, segment)
              : before.updated(name, segment));
      return;
    }
    Participant now = updated.getOrDefault(key, there).updated(name, segment);
    if (!now.equals(there)) {
      updated.put(key, now);
    }
  }

  private void refuse(int line, String why) {
    badLines++;
    if (bad.size() < PeopleReport.MOST_SHOWN) {
      bad.add(new PeopleReport.BadLine(line, why));
    }
  }

  private static String tooLong(String what, String text, int most) {
    return "%s fait %s, le maximum est %s."
        .formatted(
            what, French.count(text.length(), "caractère", "caractères"), French.number(most));
  }

  private static String quote(String typed) {
    String line = Participant.line(typed);
    boolean cut = line.codePointCount(0, line.length()) > LONGEST_QUOTE;
    return "« "
        + (cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : line)
        + " »";
  }
}
