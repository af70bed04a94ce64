package fr.caf.ecoute.retention;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.results.Headcount;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How long each thing is kept, what will be erased and when, and what was.
 *
 * @param fixed whether somebody has fixed the times
 * @param opened whether they may only be shortened
 */
record RetentionPage(
    OfficeHeading heading,
    RetentionForm typed,
    boolean fixed,
    boolean opened,
    List<Line> lines,
    List<Proof> proofs,
    List<FieldProblem> problems) {

  /** What will be erased. */
  record Line(String title, String what, String rule, String when, String count) {}

  /** What was erased. */
  record Proof(String day, String title, String rule, String count) {}

  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  public int mostAddressDays() {
    return RetentionRules.MOST_ADDRESS_DAYS;
  }

  public int mostTextMonths() {
    return RetentionRules.MOST_TEXT_MONTHS;
  }

  public int mostResponseMonths() {
    return RetentionRules.MOST_RESPONSE_MONTHS;
  }

  public int mostPreparationMonths() {
    return RetentionRules.MOST_PREPARATION_MONTHS;
  }

  /**
   * While answers may still come, how many there are would tell of the next one: it is said
   * afterwards, and then as on the page of participation.
   */
  static Line line(Purge.Prospect prospect, Consultation consultation, Instant now) {
    return new Line(
        prospect.kept().title(),
        prospect.kept().what(),
        prospect.rule(),
        prospect.due().map(day -> when(day, French.day(now))).orElse("pas de date de clôture"),
        count(prospect, consultation, now));
  }

  private static String count(Purge.Prospect prospect, Consultation consultation, Instant now) {
    return switch (prospect.kept()) {
      case PREPARATION -> French.count(prospect.count(), "élément", "éléments");
      case DRAFTS, ADDRESSES, TEXTS, RESPONSES ->
          consultation.resultsMayBeSeen(now)
              ? Headcount.of(consultation, prospect.count(), now).words("élément", "éléments")
              : "se dira à la fin de la collecte";
    };
  }

  private static String when(LocalDate due, LocalDate today) {
    return due.isAfter(today)
        ? "le " + French.date(due)
        : "échu depuis le " + French.date(due) + " : à la prochaine nuit";
  }

  static Proof proof(PurgeRecord record) {
    return new Proof(
        French.date(French.day(record.doneAt())),
        record.kept().title(),
        record.rule(),
        French.count(record.erased(), "élément effacé", "éléments effacés"));
  }
}
