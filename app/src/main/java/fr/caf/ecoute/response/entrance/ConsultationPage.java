package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Status;
import fr.caf.ecoute.consultation.translation.PageWords.Said;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.answering.Prefilling;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.response.entrance.Identifications.Identification;
import fr.caf.ecoute.response.field.ShownProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.PageLanguage;
import fr.caf.ecoute.web.guard.Door;
import fr.caf.ecoute.web.guard.Riddle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as whoever may answer it sees it first.
 *
 * @param languages the same page in the others
 * @param place the place the address named, to be proposed as an answer
 * @param welcoming whether newcomers may begin
 * @param resumable whether this browser has a ballot under way
 * @param takesResumeCode whether one may come back with a code
 * @param identification whether and where one must be recognised first
 * @param byInvitation whether one begins by the link of one's own letter
 * @param linkAddress where one asks for a link at one's professional address, if one begins so
 * @param door what the form carries against robots
 * @param lastDay the last day one may begin, when it is known and not past
 * @param endedOn the day it closed, once it has
 * @param resultsAddress where what was said is published, once it is
 */
record ConsultationPage(
    PageLanguage language,
    List<Reading.Link> languages,
    Said consultationTitle,
    Said summary,
    Reading.Passage purpose,
    Reading.Passage outcome,
    int minutes,
    boolean welcoming,
    boolean resumable,
    boolean takesResumeCode,
    boolean takesCode,
    @Nullable Identification identification,
    Door door,
    boolean ofAgents,
    int smallestGroup,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate endedOn,
    @Nullable String resultsAddress,
    String beginAddress,
    String goOnAddress,
    String freshStartAddress,
    String resumeAddress,
    @Nullable String place,
    String futureAddress,
    String noticeAddress,
    boolean byInvitation,
    @Nullable String linkAddress,
    String typedCode,
    @Nullable String codeProblem,
    List<ShownProblem> problems) {
  static final String CODE = "code";

  /** What leads to the provider, or begins once one is back. */
  private static final String IDENTIFICATION = "s-identifier";

  static ConsultationPage of(
      Reading reading,
      Standing standing,
      @Nullable Identification identification,
      Door door,
      Instant now,
      String place) {
    boolean resumable = standing instanceof Standing.UnderWay;
    return of(reading, resumable, identification, door, now, new Typed("", place), List.of());
  }

  /** Whether there is nothing to begin with yet. */
  public boolean mustIdentify() {
    return identification != null && !identification.done();
  }

  /** What was typed, or came with the address. */
  private record Typed(String code, String place) {}

  /** Again, with the code that was typed and what is wrong: by its key, or what the door asks. */
  static ConsultationPage refused(
      Reading reading,
      @Nullable Identification identification,
      Door door,
      Instant now,
      Form form,
      String problem) {
    Riddle riddle = door.riddle();
    String field = riddle != null ? Riddle.ANSWER : identification == null ? CODE : IDENTIFICATION;
    return of(
        reading,
        false,
        identification,
        door,
        now,
        new Typed(form.text(CODE), form.text(Prefilling.PROPOSED)),
        List.of(new ShownProblem(field, problem)));
  }

  private static ConsultationPage of(
      Reading reading,
      boolean resumable,
      @Nullable Identification identification,
      Door door,
      Instant now,
      Typed typed,
      List<ShownProblem> problems) {
    Consultation consultation = reading.consultation();
    Address address = Address.of(consultation);
    Status status = consultation.status(now);
    boolean welcoming = consultation.welcomes(now);
    return new ConsultationPage(
        reading.pageLanguage(),
        reading.others(address.consultation()),
        reading.say("title"),
        reading.say("summary"),
        reading.passage("purpose"),
        reading.passage("outcome"),
        consultation.minutes(),
        welcoming,
        resumable,
        consultation.accepts(now),
        consultation.access() == Access.COMMON_CODE,
        identification,
        door,
        consultation.audience() == Audience.AGENTS,
        consultation.audience().smallestGroup(),
        welcoming ? consultation.closesOn() : null,
        welcoming ? null : endedOn(consultation),
        status == Status.RESTITUTED ? address.results() : null,
        address.ballot(),
        address.answering(),
        address.freshStart(),
        reading.in(address.resume()),
        typed.place().isEmpty() ? null : typed.place(),
        reading.in(address.future()),
        reading.in(address.notice()),
        consultation.access() == Access.PERSONAL_INVITATION,
        consultation.access() == Access.PROFESSIONAL_ADDRESS ? reading.in(address.link()) : null,
        typed.code(),
        problems.stream()
            .filter(problem -> problem.field().equals(CODE))
            .map(ShownProblem::message)
            .findFirst()
            .orElse(null),
        problems);
  }

  /** The last day it was open. */
  private static @Nullable LocalDate endedOn(Consultation consultation) {
    Instant end = consultation.end();
    return end == null ? null : French.day(end.minusMillis(1));
  }
}
