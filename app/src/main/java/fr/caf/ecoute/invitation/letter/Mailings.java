package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.mail.Post;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was, is and may be sent to the people of a list. */
@Singleton
public class Mailings {
  static final int MOST_REMINDERS = 3;

  private final MailingRepository mailings;
  private final DispatchRepository dispatches;
  private final ReminderLines reminders;
  private final Consultations consultations;
  private final Post post;
  private final Journal journal;
  private final Clock clock;

  Mailings(
      MailingRepository mailings,
      DispatchRepository dispatches,
      ReminderLines reminders,
      Consultations consultations,
      Post post,
      Journal journal,
      Clock clock) {
    this.mailings = mailings;
    this.dispatches = dispatches;
    this.reminders = reminders;
    this.consultations = consultations;
    this.post = post;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whether letters can leave at all. */
  boolean canLeave() {
    return post.isOn();
  }

  /** How many people were invited so far. */
  public long invited(Consultation consultation) {
    return dispatches.countInvited(consultation.id());
  }

  /** How many people of the list no invitation was queued for. */
  long toInvite(Consultation consultation) {
    return dispatches.countToInvite(consultation.id());
  }

  List<Mailing> of(Consultation consultation) {
    return mailings.findByConsultationIdOrderByAskedOnDesc(consultation.id());
  }

  List<DispatchCount> progress(Mailing mailing) {
    return dispatches.count(mailing.id());
  }

  /** Why no such letter may be sent now, in a sentence. */
  Optional<String> objection(Consultation consultation, LetterKind kind) {
    return whyNot(consultation, kind).map(FrenchTypography::apply);
  }

  private Optional<String> whyNot(Consultation consultation, LetterKind kind) {
    if (!post.isOn()) {
      return Optional.of(
          "Cette plateforme n'a pas de serveur d'envoi : aucun courriel ne peut partir. Vous pouvez"
              + " préparer le message et le relire ici.");
    }
    if (consultation.access() != Access.PERSONAL_INVITATION) {
      return Optional.of("Cette consultation n'est pas sur invitation personnelle.");
    }
    if (!consultation.welcomes(clock.instant())) {
      return Optional.of(
          "La consultation n'est pas ouverte : les liens ne mèneraient à rien. Ouvrez-la d'abord.");
    }
    List<Mailing> before = of(consultation);
    if (before.stream().anyMatch(Mailing::isRunning)) {
      return Optional.of("Un envoi est en cours. Attendez qu'il soit terminé.");
    }
    return switch (kind) {
      case INVITATION ->
          toInvite(consultation) == 0
              ? Optional.of("Toutes les personnes de la liste ont déjà été invitées.")
              : Optional.empty();
      case REMINDER -> whyNoReminder(consultation, before);
    };
  }

  private Optional<String> whyNoReminder(Consultation consultation, List<Mailing> before) {
    if (invited(consultation) == 0) {
      return Optional.of("Personne n'a encore été invité : il n'y a personne à relancer.");
    }
    LocalDate today = French.day(clock.instant());
    if (before.stream().anyMatch(one -> one.askedOn().equals(today))) {
      return Optional.of("Un message est déjà parti aujourd'hui. Attendez au moins demain.");
    }
    if (before.stream().filter(one -> one.kind() == LetterKind.REMINDER).count()
        >= MOST_REMINDERS) {
      return Optional.of(
          "Vous avez déjà relancé "
              + MOST_REMINDERS
              + " fois. Au-delà, un message de plus lasse plus qu'il n'aide.");
    }
    return Optional.empty();
  }

  /**
   * Queues the letter for everyone it concerns; {@link MailingJob} sends it.
   *
   * @throws Refusal 409 when it may not be sent now
   */
  @Transactional
  public Mailing queue(Consultation consultation, LetterKind kind, LetterText words) {
    // Of two at the same instant, the second one finds the first.
    Consultation current = consultations.change(consultation.slug(), same -> same);
    objection(current, kind)
        .ifPresent(
            sentence -> {
              throw Refusal.tooLate(sentence);
            });
    Mailing mailing = Mailing.of(current.id(), kind, words, French.day(clock.instant()));
    mailings.save(mailing);
    int lines =
        switch (kind) {
          case INVITATION -> dispatches.queueInvitations(mailing.id(), current.id());
          case REMINDER -> queueReminders(mailing);
        };
    journal.record(
        "letter-queued",
        current.slug(),
        kind.title() + ", " + French.count(lines, "personne concernée", "personnes concernées"));
    return mailing;
  }

  private int queueReminders(Mailing mailing) {
    reminders.begin(mailing);
    return dispatches.queueReminders(mailing.id(), mailing.consultationId());
  }

  /** Writes down that a letter in its usual words left on a day past, for those with a past. */
  @Transactional
  public void recall(Consultation consultation, LetterKind kind, LocalDate day) {
    Mailing mailing =
        Mailing.of(consultation.id(), kind, LetterDrafts.usual(consultation, kind), day);
    mailings.save(mailing);
    switch (kind) {
      case INVITATION -> dispatches.queueInvitations(mailing.id(), consultation.id());
      case REMINDER -> queueReminders(mailing);
    }
    dispatches.endQueued(mailing.id());
    mailings.end(mailing.id(), Mailing.State.DONE, 0);
  }

  Optional<Mailing> running(UUID id) {
    return mailings.findById(id).filter(Mailing::isRunning);
  }

  List<Mailing> running() {
    return mailings.findByState(Mailing.State.RUNNING);
  }

  /**
   * Ends a mailing. Who was not written to may be invited again later; of a reminder, the lines of
   * those still waiting end like all others.
   */
  @Transactional
  public void end(Mailing mailing, Mailing.State state) {
    int waiting =
        switch (mailing.kind()) {
          case INVITATION -> dispatches.forgetQueued(mailing.id());
          case REMINDER -> dispatches.endQueued(mailing.id()) + reminders.postponed(mailing);
        };
    mailings.end(mailing.id(), state, waiting);
  }

  /** Stops what is being sent, if anything is. */
  void stop(Consultation consultation) {
    of(consultation).stream()
        .filter(Mailing::isRunning)
        .forEach(
            one -> {
              end(one, Mailing.State.STOPPED);
              journal.record("letter-stopped", consultation.slug(), one.kind().title());
            });
  }

  /** Forgets what was sent and to whom, at the end of what was promised. */
  @Transactional
  public void forget(Consultation consultation) {
    mailings.deleteByConsultationId(consultation.id());
  }
}
