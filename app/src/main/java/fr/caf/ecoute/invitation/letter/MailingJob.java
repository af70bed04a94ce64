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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Works through a mailing, a person at a time and no faster than the server of the operator likes.
 *
 * <p>A line is taken before its letter is handed over and never taken twice: after a stop in
 * between, the one letter that may have left is not sent again. What the server cannot take now
 * stays in the queue, and is tried again by {@link WaitingMailingsJob} for two days.
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
  private final ConsultationRepository consultations;
  private final Recipients recipients;
  private final Post post;
  private final Clock clock;
  private final Duration pause;

  MailingJob(
      Mailings mailings,
      DispatchRepository dispatches,
      ConsultationRepository consultations,
      Recipients recipients,
      Post post,
      Clock clock,
      @Value("${ecoute.smtp.letters-a-minute:600}") int lettersAMinute) {
    this.mailings = mailings;
    this.dispatches = dispatches;
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
      UUID after = BEFORE_ALL;
      for (List<UUID> batch = next(after); !batch.isEmpty(); batch = next(after)) {
        if (!mayGoOn()) {
          return;
        }
        for (UUID person : batch) {
          rest();
          if (dispatches.take(mailing.id(), person) == 1) {
            dispatches.leave(mailing.id(), person, after(write(person)));
          }
          if (failuresInARow >= MOST_FAILURES_IN_A_ROW) {
            giveUpIfOld();
            return;
          }
        }
        after = batch.getLast();
      }
      if (someWait) {
        giveUpIfOld();
      } else {
        mailings.end(mailing, Mailing.State.DONE);
      }
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

    private void giveUpIfOld() {
      if (French.day(clock.instant()).isAfter(mailing.askedOn().plusDays(DAYS_OF_TRYING))) {
        mailings.end(mailing, Mailing.State.DONE);
      }
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
