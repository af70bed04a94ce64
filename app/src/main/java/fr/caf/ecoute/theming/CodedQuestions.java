package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.family.Families;
import fr.caf.ecoute.theming.family.FamilyRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what the last finished run over a question left, with the decisions taken since. */
@Singleton
public class CodedQuestions {
  private final ThemingRunRepository runs;
  private final ThemeRepository themes;
  private final FamilyRepository families;
  private final CodingRecord codings;

  CodedQuestions(
      ThemingRunRepository runs,
      ThemeRepository themes,
      FamilyRepository families,
      CodingRecord codings) {
    this.runs = runs;
    this.themes = themes;
    this.families = families;
    this.codings = codings;
  }

  public Optional<CodedQuestion> find(Consultation consultation, String question) {
    return find(consultation.id(), question);
  }

  /** What this run left; nothing when another has come to its end since. */
  public Optional<CodedQuestion> left(UUID run) {
    return runs.findById(run)
        .flatMap(one -> find(one.consultationId(), one.questionCode()))
        .filter(question -> question.run().id().equals(run));
  }

  /** This run and all others over the same question. */
  public List<UUID> ofSameQuestion(UUID id) {
    ThemingRun run = runs.findById(id).orElseThrow();
    return runs.findByConsultationIdOrderByStartedAtDesc(run.consultationId()).stream()
        .filter(one -> one.questionCode().equals(run.questionCode()))
        .map(ThemingRun::id)
        .toList();
  }

  /** The themes alone, with what was decided; none when no run has come to its end. */
  public List<Theme> themes(Consultation consultation, String question) {
    return runs.findByConsultationIdOrderByStartedAtDesc(consultation.id()).stream()
        .filter(run -> run.questionCode().equals(question) && run.isDone())
        .findFirst()
        .map(run -> themes.findByRunIdOrderByPlace(run.id()))
        .orElse(List.of());
  }

  private Optional<CodedQuestion> find(UUID consultation, String question) {
    return runs.findByConsultationIdOrderByStartedAtDesc(consultation).stream()
        .filter(run -> run.questionCode().equals(question) && run.isDone())
        .findFirst()
        .map(
            run ->
                new CodedQuestion(
                    run,
                    themes.findByRunIdOrderByPlace(run.id()),
                    new Families(families.findByRunIdOrderById(run.id()), run.overview()),
                    codings.of(run)));
  }
}
