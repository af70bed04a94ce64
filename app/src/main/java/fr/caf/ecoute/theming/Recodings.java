package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.codebook.JustifiedCoding;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.family.FamilyRepository;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs that coded all the answers again with the team's themes: each waits until a person says
 * whether it replaces what is there.
 */
@Singleton
public class Recodings {
  private final ThemingRunRepository runs;
  private final ThemeRepository themes;
  private final FamilyRepository families;
  private final CodingRecord codings;
  private final Clock clock;

  Recodings(
      ThemingRunRepository runs,
      ThemeRepository themes,
      FamilyRepository families,
      CodingRecord codings,
      Clock clock) {
    this.runs = runs;
    this.themes = themes;
    this.families = families;
    this.codings = codings;
    this.clock = clock;
  }

  /** Writes down what was found; a run cancelled meanwhile stores nothing. */
  @Transactional
  public void propose(ThemingRun run, CodedQuestion now, List<JustifiedCoding> found) {
    List<Coding> fresh = found.stream().map(one -> Coding.of(one, run.id())).toList();
    int answers = (int) fresh.stream().map(Coding::responseId).distinct().count();
    int silent =
        (int)
            fresh.stream()
                .filter(one -> one.themeCode().equals(ResidualBox.NON_ANSWER.code()))
                .count();
    int distinct = Math.min(answers - silent, now.run().distinctTexts());
    if (runs.ready(
            run.id(),
            verdict(now, answers),
            clock.instant(),
            answers,
            silent,
            distinct,
            now.run().overview())
        > 0) {
      codings.save(fresh, copies(now, run));
    }
  }

  /** The recoding that waits for a person's word, if nothing was done since. */
  public Optional<ThemingRun> waiting(Consultation consultation, String question) {
    return runs.findByConsultationIdOrderByStartedAtDesc(consultation.id()).stream()
        .filter(run -> run.questionCode().equals(question))
        .filter(run -> !run.isCancelled() && !run.hasFailed())
        .findFirst()
        .filter(ThemingRun::isReady);
  }

  /** What the question would be once {@code ready} is applied. */
  public CodedQuestion foreseen(CodedQuestion now, ThemingRun ready) {
    return new CodedQuestion(
        ready,
        now.themes(),
        now.families(),
        new RunCodings(recoded(now, ready).codings(), codings.of(ready).campaigns()));
  }

  /**
   * What it found replaces what is there.
   *
   * @throws Refusal 409 when it was applied or dropped meanwhile
   */
  @Transactional
  public void apply(CodedQuestion now, ThemingRun ready) {
    if (runs.apply(ready.id()) == 0) {
      throw Refusal.tooLate("Ce recodage a déjà été appliqué ou abandonné.");
    }
    Recoded recoded = recoded(now, ready);
    themes.saveAll(
        now.themes().stream().map(theme -> theme.keptIn(ready.id(), theme.place())).toList());
    families.saveAll(
        now.families().all().stream().map(family -> family.keptIn(ready.id())).toList());
    codings.replace(recoded.overruled(), recoded.kept());
    runs.revise(ready.id());
  }

  public void drop(ThemingRun ready) {
    runs.drop(ready.id());
  }

  private Recoded recoded(CodedQuestion now, ThemingRun ready) {
    return Recoded.of(ready.id(), codings.of(ready).all(), now.themes(), now.codings());
  }

  private List<CampaignCopy> copies(CodedQuestion now, ThemingRun run) {
    Map<UUID, Integer> copies = codings.of(now.run()).campaigns();
    return copies.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(copy -> new CampaignCopy(null, run.id(), copy.getValue(), copy.getKey()))
        .toList();
  }

  private static String verdict(CodedQuestion now, int answers) {
    long used = now.themes().stream().filter(Theme::mayReceive).count();
    return French.count(answers, "réponse recodée", "réponses recodées")
        + " avec votre grille de "
        + French.count(used, "thème", "thèmes")
        + ".";
  }
}
