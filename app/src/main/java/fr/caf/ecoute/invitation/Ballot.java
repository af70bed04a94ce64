package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.SecretKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * The right to answer a consultation once, and what was answered so far. Whoever holds its secret
 * holds the ballot; we keep a hash of it, and nothing about the person or how they came by it. What
 * is written on it can be read only with the secret, until it is sent.
 *
 * @param key reads and writes what is stored of {@code written}; made from the secret
 * @param written nothing once it is sent: it lies in the urn, or has been counted
 * @param expiresOn the last day it can be used; depends on the consultation and not on the day the
 *     ballot was drawn, which is nobody's business
 */
public record Ballot(
    String secretHash,
    SecretKey key,
    UUID consultationId,
    State state,
    Written written,
    LocalDate expiresOn) {

  /** What can still be done with it. */
  public enum State {
    OPEN,
    SENT
  }

  private static final String PURPOSE = "what is written on a ballot";

  /** What somebody tries is no published version. */
  private static final int WORKING_COPY = 0;

  /** Of a member of the team who tries the working copy: it is kept in no table. */
  public static Ballot trial(Consultation consultation, Manner manner, Answers said, Instant now) {
    return new Ballot(
        "",
        new SecretKey(""),
        consultation.id(),
        State.OPEN,
        new Written(WORKING_COPY, manner, said),
        lastDay(consultation, now));
  }

  public boolean isTrial() {
    return version() == WORKING_COPY;
  }

  static Ballot draw(SecretKey secret, Consultation consultation, Manner manner, Instant now) {
    return new Ballot(
        secret.hash(),
        key(secret),
        consultation.id(),
        State.OPEN,
        new Written(
            Objects.requireNonNull(consultation.publishedVersion(), "not published"),
            manner,
            Answers.none()),
        lastDay(consultation, now));
  }

  /** One that was sent: all there is to know about it. */
  static Ballot sent(String hash, UUID consultationId, LocalDate expiresOn) {
    return new Ballot(
        hash, new SecretKey(""), consultationId, State.SENT, Written.nothing(), expiresOn);
  }

  /** The key to what is written on the ballot of that secret. */
  static SecretKey key(SecretKey secret) {
    return secret.derive(PURPOSE);
  }

  /**
   * The end of the grace, or the end of next month where nobody has said when it closes; today does
   * not show in it.
   */
  public static LocalDate lastDay(Consultation consultation, Instant now) {
    LocalDate nextMonth = French.day(now).plusMonths(2).withDayOfMonth(1).minusDays(1);
    Instant end = consultation.sealedAt();
    if (end == null) {
      return nextMonth;
    }
    LocalDate last = French.day(end);
    return consultation.hasAnnouncedEnd() || last.isBefore(nextMonth) ? last : nextMonth;
  }

  /** The published questionnaire it answers, even if another comes out meanwhile. */
  public int version() {
    return written.version();
  }

  /** How the person answers. */
  public Manner manner() {
    return written.manner();
  }

  public Channel channel() {
    return written.manner().channel();
  }

  /** What was answered so far. */
  public Answers draft() {
    return written.answers();
  }

  /** Until its day, or that of its consultation where this was put off since. */
  boolean isLive(Consultation consultation, LocalDate today) {
    return !today.isAfter(expiresOn) || !mayExpire(consultation, today);
  }

  /** Whether ballots whose day is over are worth nothing any more. */
  static boolean mayExpire(Consultation consultation, LocalDate today) {
    Instant end = consultation.sealedAt();
    return end == null || !consultation.hasAnnouncedEnd() || today.isAfter(French.day(end));
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** With what was said on one page; the answers of other pages stay. */
  public Ballot noting(Answers said) {
    Answers merged = draft();
    for (var one : said.byQuestion().entrySet()) {
      merged = merged.with(one.getKey(), one.getValue());
    }
    return drafting(merged);
  }

  Ballot drafting(Answers newDraft) {
    return bearing(new Written(version(), manner(), newDraft));
  }

  /** The same, read in another language. */
  Ballot speaking(Language newLanguage) {
    return bearing(new Written(version(), new Manner(channel(), newLanguage), draft()));
  }

  /** The same under another secret. */
  Ballot heldBy(SecretKey newSecret) {
    return new Ballot(newSecret.hash(), key(newSecret), consultationId, state, written, expiresOn);
  }

  private Ballot bearing(Written newWritten) {
    return new Ballot(secretHash, key, consultationId, state, newWritten, expiresOn);
  }
}
