package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to answer a consultation once, and what was answered so far. Whoever holds its secret
 * holds the ballot; we keep a hash of it, and nothing about the person or how they came by it.
 *
 * @param version the published questionnaire it answers, even if another comes out meanwhile
 * @param language the tag of the language the person reads the questions in
 * @param draft erased when the ballot is spent: a response must not be found again by its text
 * @param resumeHash of the code that brings the person back, if they asked for one
 * @param expiresOn the last day it can be used; depends on the consultation and not on the day the
 *     ballot was drawn, which is nobody's business
 */
@MappedEntity
public record Ballot(
    @Id String secretHash,
    UUID consultationId,
    int version,
    State state,
    Channel channel,
    String language,
    @TypeDef(type = DataType.STRING, converter = AnswersColumn.class) Answers draft,
    @Nullable String resumeHash,
    LocalDate expiresOn) {

  /** What can still be done with it. */
  public enum State {
    OPEN,
    SPENT
  }

  /** What somebody tries is no published version. */
  private static final int WORKING_COPY = 0;

  /** Of a member of the team who tries the working copy: it is kept in no table. */
  public static Ballot trial(Consultation consultation, Manner manner, Answers said, Instant now) {
    return new Ballot(
        "",
        consultation.id(),
        WORKING_COPY,
        State.OPEN,
        manner.channel(),
        manner.language().tag(),
        said,
        null,
        lastDay(consultation, now));
  }

  public boolean isTrial() {
    return version == WORKING_COPY;
  }

  static Ballot draw(SecretKey secret, Consultation consultation, Manner manner, Instant now) {
    return new Ballot(
        secret.hash(),
        consultation.id(),
        Objects.requireNonNull(consultation.publishedVersion(), "not published"),
        State.OPEN,
        manner.channel(),
        manner.language().tag(),
        Answers.none(),
        null,
        lastDay(consultation, now));
  }

  /**
   * The end of the grace, or the end of next month where no closing is known; today does not show
   * in it.
   */
  public static LocalDate lastDay(Consultation consultation, Instant now) {
    Instant end = consultation.sealedAt();
    return end == null
        ? French.day(now).plusMonths(2).withDayOfMonth(1).minusDays(1)
        : French.day(end);
  }

  /** How the person answers. */
  public Manner manner() {
    return new Manner(channel, new Language(language));
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isLive(LocalDate today) {
    return !today.isAfter(expiresOn);
  }

  /** With what was said on one page; the answers of other pages stay. */
  public Ballot noting(Answers said) {
    Answers merged = draft;
    for (var one : said.byQuestion().entrySet()) {
      merged = merged.with(one.getKey(), one.getValue());
    }
    return drafting(merged);
  }

  /** The same, read in another language. */
  Ballot speaking(Language newLanguage) {
    return new Ballot(
        secretHash,
        consultationId,
        version,
        state,
        channel,
        newLanguage.tag(),
        draft,
        resumeHash,
        expiresOn);
  }

  /** The same under another secret. */
  Ballot heldBy(SecretKey newSecret) {
    return new Ballot(
        newSecret.hash(),
        consultationId,
        version,
        state,
        channel,
        language,
        draft,
        resumeHash,
        expiresOn);
  }

  Ballot drafting(Answers newDraft) {
    return new Ballot(
        secretHash,
        consultationId,
        version,
        state,
        channel,
        language,
        newDraft,
        resumeHash,
        expiresOn);
  }
}
