package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.job.Jobs;
import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.RunState;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Lets answers go out to the language model, when a member asks. */
@Singleton
public class Suggestions {
  private final SuggestionRecord record;
  private final LanguageModel model;
  private final SuggestionJob job;
  private final Jobs jobs;

  Suggestions(SuggestionRecord record, LanguageModel model, SuggestionJob job, Jobs jobs) {
    this.record = record;
    this.model = model;
    this.job = job;
    this.jobs = jobs;
  }

  /**
   * Asks the model about a question's answers; the run under way, if there is one, is the answer.
   *
   * @throws Refusal 404 when the operator set no model up, 409 when there is nothing to ask
   */
  synchronized SuggestionRun start(CodedQuestion question, Scope scope, String by) {
    LanguageModel to = model();
    if (question.accepted().isEmpty()) {
      throw Refusal.tooLate("Acceptez d'abord les thèmes entre lesquels le modèle pourra choisir.");
    }
    if (Envelopes.chosen(question, scope).isEmpty()) {
      throw Refusal.tooLate("Il n'y a aucune réponse à envoyer.");
    }
    return latest(question)
        .filter(run -> !run.isOver())
        .orElseGet(
            () -> {
              SuggestionRun run = record.ask(question.run().id(), scope, to, by);
              jobs.add(job, run.id().toString());
              return run;
            });
  }

  /** The same, here and now; answers once it is over. */
  SuggestionRun carryOut(CodedQuestion question, Scope scope, String by) {
    SuggestionRun run = record.ask(question.run().id(), scope, model(), by);
    job.run(run.id().toString(), () -> false);
    return record.find(run.id()).orElseThrow();
  }

  /**
   * The model that was set up.
   *
   * @throws Refusal 404 when none was
   */
  LanguageModel model() {
    if (!model.isOn()) {
      throw Refusal.notFound();
    }
    return model;
  }

  Optional<SuggestionRun> latest(CodedQuestion question) {
    return runs(question).stream().findFirst();
  }

  /** What went out since the last analysis, the latest first. */
  List<SuggestionRun> runs(CodedQuestion question) {
    return record.of(question.run().id());
  }

  void cancel(CodedQuestion question) {
    latest(question)
        .filter(run -> !run.isOver())
        .ifPresent(
            run ->
                record.end(
                    run.id(),
                    RunState.CANCELLED,
                    "Envoi arrêté. Les propositions déjà reçues sont gardées."));
  }
}
