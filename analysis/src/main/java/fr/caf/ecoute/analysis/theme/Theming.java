package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Diffusion;
import fr.caf.ecoute.analysis.algebra.NeighbourGraph;
import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.feature.Features;
import fr.caf.ecoute.analysis.keyword.Telling;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposes themes for the verbatims of one open question.
 *
 * <p>Answers that say nothing are set aside and copies counted once. The others become rows of
 * numbers; each is drawn towards its nearest neighbours; a tree of groups is grown and cut where
 * the graph of neighbours is best separated, and once more, higher, for broader headings. Each idea
 * of an answer is then attributed to the theme it is nearest to, and each theme is named by what it
 * says more than the others. Answers no theme can claim go to residual boxes.
 */
public final class Theming {
  private static final int NEIGHBOURS = 20;

  private final ThemingSettings settings;

  private Theming(ThemingSettings settings) {
    this.settings = settings;
  }

  public static Theming of(ThemingSettings settings) {
    return new Theming(settings);
  }

  /**
   * Proposes themes: the same bytes for the same answers, whatever their order.
   *
   * @param question the question as it was asked: its words alone never make a label
   * @throws NotEnoughMemory before anything is begun, when the answers cannot fit
   * @throws ThemingCancelled when {@code progress} asks for it
   */
  public ThemeProposals propose(Corpus corpus, String question, Progress progress) {
    Watched watched = new Watched(progress);
    NotEnoughMemory.check(corpus.verbatims(), Runtime.getRuntime().maxMemory());
    try (Workers workers = Workers.of(settings.threads())) {
      watched.at(0, "Lecture des réponses");
      BackgroundTable background = BackgroundTable.shipped();
      Triage triage = Triage.of(Mending.of(corpus.analysed(workers), background));
      List<DistinctAnswer> answers = triage.answers();

      watched.at(0.10, "Comparaison du vocabulaire");
      Features features = Features.of(answers, background, settings.encoder(), workers);

      watched.at(0.30, "Rapprochement des réponses voisines");
      NeighbourGraph graph = NeighbourGraph.of(features.rows(), NEIGHBOURS, workers);
      DenseMatrix diffused = Diffusion.of(features.rows(), graph, workers);

      watched.at(0.55, "Regroupement par thèmes");
      ThemeTree tree = ThemeTree.of(diffused, graph, settings.number(), workers);
      Grouping grouping = tree.cut(settings.number());
      Residuals residuals = Residuals.of(answers, features.rows(), graph, grouping);
      Themes themes = Themes.of(grouping, residuals, features, diffused);
      Kinship kinship = Kinship.of(tree, grouping, themes);

      watched.at(0.65, "Vérification de la solidité des thèmes");
      @Nullable Double[] stability =
          Stability.of(features.rows(), themes, grouping.groups(), NEIGHBOURS, workers);

      watched.at(0.75, "Choix des mots de chaque thème");
      Telling telling = Naming.telling(answers, question);
      Naming naming = Naming.of(telling, answers, themes.members(), question, Naming.none());

      List<RareIdea> rareIdeas = RareIdeas.of(residuals, answers, telling, question, naming);

      watched.at(0.85, "Rattachement de chaque réponse à ses thèmes");
      Attribution attribution = new Attribution(features, diffused, themes, naming.codes());
      List<Coding> codings = Codings.of(triage, residuals, attribution, workers);

      watched.at(0.95, "Rédaction des propositions");
      Drafting drafting =
          new Drafting(
              triage,
              features,
              themes,
              naming,
              kinship,
              rareIdeas,
              Arrays.asList(stability),
              codings);
      ThemeProposals proposals = drafting.proposals(question, settings.encoder());
      watched.at(1, "Terminé");
      return proposals;
    }
  }
}
