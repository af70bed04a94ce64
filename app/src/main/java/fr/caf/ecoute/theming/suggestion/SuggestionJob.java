package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.job.JobInterrupted;
import fr.caf.ecoute.outside.NoReply;
import fr.caf.ecoute.theming.RunState;
import fr.caf.ecoute.theming.suggestion.Asking.Outcome;
import fr.caf.ecoute.theming.suggestion.Envelopes.Enclosure;
import fr.caf.ecoute.theming.suggestion.SuggestionRecord.Batch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the answers out by batches and keeps what comes back. Cut short by a stop, it goes on from
 * the last batch kept. Replies that are no document are passed over, three in a row end the run.
 */
@Singleton
class SuggestionJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(SuggestionJob.class);
  private static final int MOST_UNREADABLE = 3;
  private static final String NOT_LOST = " Les propositions déjà reçues sont gardées.";

  private static final String ANALYSED_AGAIN =
      "Les réponses ont été analysées de nouveau : demandez de nouvelles propositions.";

  private final SuggestionRecord record;
  private final Envelopes envelopes;
  private final Asking asking;

  SuggestionJob(SuggestionRecord record, Envelopes envelopes, Asking asking) {
    this.record = record;
    this.envelopes = envelopes;
    this.asking = asking;
  }

  @Override
  public String name() {
    return "suggestion";
  }

  @Override
  public void run(String key, BooleanSupplier stopping) {
    UUID id = UUID.fromString(key);
    try {
      record
          .find(id)
          .filter(run -> !run.isOver())
          .ifPresent(
              run ->
                  envelopes
                      .of(run)
                      .ifPresentOrElse(
                          post -> carryOut(run, post, stopping),
                          () -> record.end(id, RunState.FAILED, ANALYSED_AGAIN)));
    } catch (NoReplyEnded e) {
      LOG.warn("suggestion run {}: {}", id, e.reason);
      record.end(id, RunState.FAILED, e.reason.words() + NOT_LOST);
    } catch (JobInterrupted e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("suggestion run {}", id, e);
      record.end(id, RunState.FAILED, "Un problème est survenu de notre côté." + NOT_LOST);
    }
  }

  private void carryOut(SuggestionRun run, Envelopes.Post post, BooleanSupplier stopping) {
    if (!record.begin(run.id(), post.answers().size())) {
      return;
    }
    int unreadable = 0;
    for (int from = run.sent(); from < post.answers().size(); from += Envelopes.BATCH) {
      if (stopping.getAsBoolean()) {
        throw new JobInterrupted();
      }
      int to = Math.min(post.answers().size(), from + Envelopes.BATCH);
      List<UUID> answers = post.answers().subList(from, to);
      List<Enclosure> enclosed = answers.stream().map(post::enclosure).toList();
      Outcome outcome = asking.ask(post.prompt(), enclosed.stream().map(Enclosure::text).toList());
      Batch batch = batch(enclosed, outcome, post.prompt());
      List<UUID> read = batch.reply().themes().isEmpty() ? List.of() : answers;
      if (!record.keep(run, read, batch, "Réponses " + to + " sur " + post.answers().size())) {
        return;
      }
      if (outcome instanceof Outcome.Silence silence) {
        throw new NoReplyEnded(silence.reason());
      }
      unreadable = read.isEmpty() ? unreadable + 1 : 0;
      if (unreadable == MOST_UNREADABLE) {
        throw new NoReplyEnded(NoReply.Reason.UNREADABLE);
      }
    }
    record.end(run.id(), RunState.DONE, "Terminé");
  }

  private static Batch batch(List<Enclosure> enclosed, Outcome outcome, Prompt prompt) {
    boolean gone = outcome.characters() > 0;
    return new Batch(
        gone ? enclosed.size() : 0,
        outcome.calls(),
        outcome.characters(),
        gone ? enclosed.stream().mapToInt(Enclosure::masked).sum() : 0,
        switch (outcome) {
          case Outcome.Said said ->
              Reply.read(said.content(), prompt, enclosed.size())
                  .orElse(new Reply(List.of(), enclosed.size()));
          case Outcome.Silence _ -> new Reply(List.of(), 0);
        });
  }

  /** The service is not to be asked again. */
  private static final class NoReplyEnded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final NoReply.Reason reason;

    NoReplyEnded(NoReply.Reason reason) {
      super(reason.name());
      this.reason = reason;
    }
  }
}
