package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.encoder.EncoderRefused;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.analysis.theme.TriageCounts;
import fr.caf.ecoute.theming.family.FamilyRepository;
import fr.caf.ecoute.web.FrenchTypography;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is written down of a run while it goes on, and all at once when it ends. */
@Singleton
public class RunRecord {
  private final ThemingRunRepository runs;
  private final ThemeRepository themes;
  private final FamilyRepository families;
  private final CodingRecord codings;
  private final Clock clock;

  RunRecord(
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

  /** The run to carry out; nothing when it is over. */
  public Optional<ThemingRun> begin(UUID id) {
    return runs.begin(id) == 0 ? Optional.empty() : runs.findById(id);
  }

  /** Whether the run goes on: not when it was cancelled. */
  boolean advance(UUID id, int percent, String step) {
    return runs.advance(id, percent, FrenchTypography.apply(step)) > 0;
  }

  public void fail(UUID id) {
    runs.fail(
        id,
        FrenchTypography.apply(
            "L'analyse s'est arrêtée à cause d'un problème de notre côté. Rien n'est perdu :"
                + " vous pouvez la relancer."),
        clock.instant());
  }

  /** The sentence model that the operator named cannot be used: only the operator can help. */
  void refuse(UUID id, EncoderRefused refused) {
    runs.fail(
        id,
        FrenchTypography.apply(
            "L'analyse n'a pas commencé : le modèle de phrases réglé sur le serveur ne peut pas"
                + " servir. "
                + refused.reason().sentence()
                + " Prévenez la personne qui s'occupe du serveur (réglage ECOUTE_ENCODER)."),
        clock.instant());
  }

  /**
   * Stores the themes with the decisions they inherit; a run cancelled meanwhile stores nothing.
   */
  @Transactional
  void finish(ThemingRun run, ThemeProposals proposals) {
    TriageCounts triage = proposals.triage();
    int finished =
        runs.finish(
            run.id(),
            Verdict.of(proposals),
            clock.instant(),
            triage.answers(),
            triage.nonAnswers(),
            triage.distinct(),
            proposals.encoder(),
            proposals.overview());
    if (finished == 0) {
      return;
    }
    Optional<ThemingRun> earlier = earlier(run);
    List<Theme> before =
        earlier.map(done -> themes.findByRunIdOrderByPlace(done.id())).orElse(List.of());
    List<Coding> was = earlier.map(done -> codings.of(done).all()).orElse(List.of());
    Succession succession = Succession.of(run.id(), proposals, before, was);
    themes.saveAll(succession.themes());
    families.saveAll(succession.families());
    codings.save(succession.codings(), CampaignCopy.of(proposals.campaigns(), run.id()));
  }

  private Optional<ThemingRun> earlier(ThemingRun run) {
    return runs.findByConsultationIdOrderByStartedAtDesc(run.consultationId()).stream()
        .filter(one -> one.questionCode().equals(run.questionCode()))
        .filter(one -> one.isDone() && !one.id().equals(run.id()))
        .findFirst();
  }
}
