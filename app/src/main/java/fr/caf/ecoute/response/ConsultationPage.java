package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Status;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as whoever may answer it sees it first.
 *
 * @param welcoming whether newcomers may begin
 * @param resumable whether this browser has a ballot under way
 * @param lastDay the last day one may begin, when it is known and not past
 * @param endedOn the day it closed, once it has
 * @param resultsAddress where what was said is published, once it is
 */
record ConsultationPage(
    String consultationTitle,
    String summary,
    List<String> purpose,
    List<String> outcome,
    int minutes,
    boolean welcoming,
    boolean resumable,
    boolean takesCode,
    boolean ofAgents,
    int smallestGroup,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate endedOn,
    @Nullable String resultsAddress,
    String beginAddress,
    String goOnAddress,
    String freshStartAddress,
    String futureAddress,
    String typedCode,
    @Nullable String codeProblem,
    List<ShownProblem> problems) {
  static final String CODE = "code";

  static ConsultationPage of(Consultation consultation, Standing standing, Instant now) {
    return of(consultation, standing instanceof Standing.UnderWay, now, "", List.of());
  }

  /** Again, with the code that was typed and what is wrong. */
  static ConsultationPage refused(
      Consultation consultation, Instant now, String typedCode, String problemKey) {
    ShownProblem problem = new ShownProblem(CODE, Messages.french(problemKey));
    return of(consultation, false, now, typedCode, List.of(problem));
  }

  private static ConsultationPage of(
      Consultation consultation,
      boolean resumable,
      Instant now,
      String typedCode,
      List<ShownProblem> problems) {
    Address address = Address.of(consultation);
    Status status = consultation.status(now);
    boolean welcoming = consultation.welcomes(now);
    return new ConsultationPage(
        FrenchTypography.apply(consultation.title()),
        FrenchTypography.apply(consultation.summary()),
        Paragraphs.of(consultation.purpose()),
        Paragraphs.of(consultation.outcome()),
        consultation.minutes(),
        welcoming,
        resumable,
        consultation.access() == Access.COMMON_CODE,
        consultation.audience() == Audience.AGENTS,
        consultation.audience().smallestGroup(),
        welcoming ? consultation.closesOn() : null,
        welcoming ? null : endedOn(consultation),
        status == Status.RESTITUTED ? address.results() : null,
        address.ballot(),
        address.answering(),
        address.freshStart(),
        address.future(),
        typedCode,
        problems.isEmpty() ? null : problems.getFirst().message(),
        problems);
  }

  /** The last day it was open. */
  private static @Nullable LocalDate endedOn(Consultation consultation) {
    Instant end = consultation.end();
    return end == null ? null : French.day(end.minusMillis(1));
  }
}
