package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.job.Jobs;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts, follows and cancels the runs. */
@Singleton
public class ThemingRuns {
  private final ThemingRunRepository runs;
  private final ThemingJob job;
  private final Jobs jobs;
  private final ReadResults read;
  private final Clock clock;

  ThemingRuns(ThemingRunRepository runs, ThemingJob job, Jobs jobs, ReadResults read, Clock clock) {
    this.runs = runs;
    this.job = job;
    this.jobs = jobs;
    this.read = read;
    this.clock = clock;
  }

  /**
   * Asks for a run; the one under way, if there is one, is the answer.
   *
   * @throws Refusal 409 when results may not be seen yet
   */
  public ThemingRun start(Consultation consultation, String question) {
    return start(consultation, question, RunKind.ANALYSIS, job);
  }

  /**
   * The same for another kind of run.
   *
   * @throws Refusal 409 when results may not be seen yet
   */
  public synchronized ThemingRun start(
      Consultation consultation, String question, RunKind kind, Job work) {
    requireResults(consultation);
    return latest(consultation, question)
        .filter(run -> !run.isOver())
        .orElseGet(
            () -> {
              ThemingRun run =
                  runs.save(ThemingRun.asked(consultation.id(), question, kind, clock.instant()));
              jobs.add(work, run.id().toString());
              return run;
            });
  }

  /**
   * Carries a run out here and now, for what cannot wait; answers once it is over.
   *
   * @throws Refusal 409 when results may not be seen yet
   */
  public ThemingRun carryOut(Consultation consultation, String question) {
    requireResults(consultation);
    ThemingRun run = runs.save(ThemingRun.asked(consultation.id(), question, clock.instant()));
    job.run(run.id().toString(), () -> false);
    return runs.findById(run.id()).orElseThrow();
  }

  /** How many answered a question is a result too: whoever reads it reads results. */
  void letRead(Consultation consultation) {
    read.letRead(consultation);
  }

  private void requireResults(Consultation consultation) {
    whyNot(consultation, clock.instant())
        .ifPresent(
            reason -> {
              throw Refusal.tooLate(reason);
            });
    read.letRead(consultation);
  }

  /** Why no run may start, in words; empty when one may. */
  public static Optional<String> whyNot(Consultation consultation, Instant now) {
    if (consultation.resultsMayBeSeen(now)) {
      return Optional.empty();
    }
    return Optional.of(
        "Les réponses se lisent une fois que plus aucune ne peut arriver : avant, celle d'une"
            + " personne se devinerait en comparant deux lectures.");
  }

  /** Stops a run that waits or works; one that is over stays as it is. */
  public void cancel(ThemingRun run) {
    runs.cancel(run.id(), clock.instant());
  }

  /** All runs of a consultation, the latest first. */
  public List<ThemingRun> of(Consultation consultation) {
    return runs.findByConsultationIdOrderByStartedAtDesc(consultation.id());
  }

  public Optional<ThemingRun> latest(Consultation consultation, String question) {
    return of(consultation).stream().filter(run -> run.questionCode().equals(question)).findFirst();
  }

  /**
   * A run of this question.
   *
   * @throws Refusal 404
   */
  public ThemingRun find(Consultation consultation, String question, UUID id) {
    return runs.findById(id)
        .filter(run -> run.consultationId().equals(consultation.id()))
        .filter(run -> run.questionCode().equals(question))
        .orElseThrow(Refusal::notFound);
  }
}
