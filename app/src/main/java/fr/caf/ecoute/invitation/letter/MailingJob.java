package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.job.JobInterrupted;
import fr.caf.ecoute.mail.Delivery;
import fr.caf.ecoute.mail.Post;
import fr.caf.ecoute.web.French;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Works through a mailing, a person at a time and no faster than the server of the operator likes.
 *
 * <p>A line is taken before its letter is handed over and never taken twice: after a stop in
 * between, the one letter that may have left is not sent again. What the server cannot take now
 * waits, and is tried again by {@link WaitingMailingsJob} for two days. The lines of a reminder are
 * taken and ended many at once ({@link ReminderLines}): nothing tells whose letter was needed.
 */
@Singleton
public class MailingJob implements Job {
  private static final int BATCH = 100;
  private static final int MOST_FAILURES_IN_A_ROW = 5;
  private static final int DAYS_OF_TRYING = 2;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** After so long, other work has its turn. */
  private static final Duration SLICE = Duration.ofMinutes(1);

  private final Mailings mailings;
  private final DispatchRepository dispatches;
  private final ReminderLines reminders;
  private final ConsultationRepository consultations;
  private final Recipients recipients;
  private final Post post;
  private final Clock clock;
  private final Duration pause;

  MailingJob(
      Mailings mailings,
      DispatchRepository dispatches,
      ReminderLines reminders,
      ConsultationRepository consultations,
      Recipients recipients,
      Post post,
      Clock clock,
      @Value("${ecoute.smtp.letters-a-minute:600}") int lettersAMinute) {
    this.mailings = mailings;
    this.dispatches = dispatches;
    this.reminders = reminders;
    this.consultations = consultations;
    this.recipients = recipients;
    this.post = post;
    this.clock = clock;
    this.pause = Duration.ofMinutes(1).dividedBy(Math.max(1, lettersAMinute));
  }

  @Override
  public String name() {
    return "mailing";
  }

  @Override
  public void run(String key, BooleanSupplier stopping) {
    Optional<Mailing> found = mailings.running(UUID.fromString(key));
    if (found.isEmpty()) {
      return;
    }
    Mailing mailing = found.get();
    Consultation consultation = consultations.findById(mailing.consultationId()).orElseThrow();
    dispatches.doubt(mailing.id());
    new Round(mailing, consultation, stopping).run();
  }

  /** One pass over what is queued. */
  private final class Round {
    private final Mailing mailing;
    private final Consultation consultation;
    private final BooleanSupplier stopping;
    private final long begun = System.nanoTime();
    private int failuresInARow;
    private boolean someWait;

    Round(Mailing mailing, Consultation consultation, BooleanSupplier stopping) {
      this.mailing = mailing;
      this.consultation = consultation;
      this.stopping = stopping;
    }

    void run() {
      boolean done =
          switch (mailing.kind()) {
            case INVITATION -> invite();
            case REMINDER -> remind();
          };
      if (done) {
        mailings.end(mailing, Mailing.State.DONE);
      }
    }

    /** Whether nobody is left to write to, or it is too late. */
    private boolean invite() {
      UUID after = BEFORE_ALL;
      for (List<UUID> batch = next(after); !batch.isEmpty(); batch = next(after)) {
        if (!mayGoOn()) {
          return false;
        }
        for (UUID person : batch) {
          rest();
          if (dispatches.take(mailing.id(), person) == 1) {
            dispatches.leave(mailing.id(), person, after(write(person)));
          }
          if (isServerAway()) {
            return isOld();
          }
        }
        after = batch.getLast();
      }
      return !someWait || isOld();
    }

    /** The same: first those whose letter could not leave before, then everyone else. */
    private boolean remind() {
      for (int tried = 0; tried < reminders.postponed(mailing); tried += BATCH) {
        if (!mayGoOn()) {
          return false;
        }
        remind(reminders.takePostponed(mailing, BATCH));
        if (isServerAway()) {
          return isOld();
        }
      }
      while (mayGoOn()) {
        List<UUID> batch = reminders.take(mailing, BATCH);
        if (batch.isEmpty()) {
          return reminders.postponed(mailing) == 0 || isOld();
        }
        remind(batch);
        if (isServerAway()) {
          return isOld();
        }
      }
      return false;
    }

    private void remind(List<UUID> batch) {
      Set<UUID> postponed = new HashSet<>(batch);
      try {
        for (UUID person : batch) {
          rest();
          if (isServerAway()) {
            break;
          }
          if (after(write(person)) == Dispatch.State.DONE) {
            postponed.remove(person);
          }
        }
      } finally {
        reminders.end(mailing, batch, postponed);
      }
    }

    private boolean isServerAway() {
      return failuresInARow >= MOST_FAILURES_IN_A_ROW;
    }

    private List<UUID> next(UUID after) {
      return dispatches.next(mailing.id(), after, BATCH);
    }

    /** Not once it was stopped, or the links lead nowhere any more. */
    private boolean mayGoOn() {
      if (mailings.running(mailing.id()).isEmpty()) {
        return false;
      }
      boolean open =
          consultations
              .findById(consultation.id())
              .filter(now -> now.welcomes(clock.instant()))
              .isPresent();
      if (!open || !post.isOn()) {
        mailings.end(mailing, Mailing.State.STOPPED);
        return false;
      }
      return true;
    }

    private Delivery write(UUID person) {
      return recipients
          .letter(person, mailing, consultation)
          .map(this::send)
          .orElse(Delivery.TAKEN);
    }

    private Delivery send(Recipients.Written written) {
      Delivery delivery = post.send(written.letter());
      if (delivery == Delivery.REFUSED) {
        recipients.bounced(written.person());
      }
      return delivery;
    }

    private Dispatch.State after(Delivery delivery) {
      return switch (delivery) {
        case TAKEN, REFUSED -> {
          failuresInARow = 0;
          yield Dispatch.State.DONE;
        }
        case LATER -> {
          failuresInARow++;
          someWait = true;
          yield Dispatch.State.QUEUED;
        }
      };
    }

    /** Who was not written to by now is written to no more. */
    private boolean isOld() {
      return French.day(clock.instant()).isAfter(mailing.askedOn().plusDays(DAYS_OF_TRYING));
    }

    private void rest() {
      if (stopping.getAsBoolean() || System.nanoTime() - begun > SLICE.toNanos()) {
        throw new JobInterrupted();
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JobInterrupted();
      }
    }
  }
}
