package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Consultation;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds what the last finished run over a question left, with the decisions taken since. */
@Singleton
public class CodedQuestions {
  private final ThemingRunRepository runs;
  private final ThemeRepository themes;
  private final CodingRecord codings;

  CodedQuestions(ThemingRunRepository runs, ThemeRepository themes, CodingRecord codings) {
    this.runs = runs;
    this.themes = themes;
    this.codings = codings;
  }

  public Optional<CodedQuestion> find(Consultation consultation, String question) {
    return runs.findByConsultationIdOrderByStartedAtDesc(consultation.id()).stream()
        .filter(run -> run.questionCode().equals(question) && run.isDone())
        .findFirst()
        .map(
            run ->
                new CodedQuestion(
                    run,
                    themes.findByRunIdOrderByPlace(run.id()),
                    codings.of(run.id()),
                    codings.campaigns(run.id())));
  }
}
