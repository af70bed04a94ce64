package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import fr.caf.ecoute.analysis.quality.Coder;
import fr.caf.ecoute.analysis.quality.Evaluation;
import fr.caf.ecoute.analysis.quality.GoldQuestion;
import fr.caf.ecoute.analysis.quality.QuestionScores;
import fr.caf.ecoute.analysis.quality.TrivialCoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how far the themes found agree with those people gave. */
@Command(
    name = "evaluate",
    description =
        "Compare les thèmes trouvés à un codage fait par des personnes, question par question.",
    synopsisHeading = "Utilisation : ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions :%n")
final class EvaluateCommand implements Callable<Integer> {
  /** Under this, a question is not worth a line. */
  private static final int FEWEST = 20;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "REFERENCE.csv",
      description = "Colonnes id, question, text, labels ; thèmes séparés par « | ».")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--at-least",
      paramLabel = "NOMBRE",
      description =
          "Réponses utilisables qu’il faut à une question pour compter dans la moyenne (200 si"
              + " rien n’est dit).")
  int atLeast = 200;

  @Option(
      names = "--gold-number",
      description = "Ajoute une ligne où l’on demande autant de thèmes que la référence.")
  boolean goldNumber;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  EncoderOption encoding;

  @Option(
      names = "--peers",
      description =
          "Compare aussi d’autres méthodes (Carrot2, k-moyennes, NMF) ; depuis les sources"
              + " seulement.")
  boolean peers;

  @Option(
      names = "--report",
      paramLabel = "FICHIER",
      description = "Écrit aussi un rapport : FICHIER.html, ou FICHIER.md et ses images.")
  @Nullable Path report;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  @Override
  public Integer call() throws IOException {
    ReportFile reportFile = report == null ? null : ReportFile.at(report);
    List<GoldFile> golds = new ArrayList<>();
    for (Path file : files) {
      golds.add(GoldFile.read(file));
    }
    golds.forEach(this::checkThatOneQuestionCounts);
    ScoreTable table = new ScoreTable(spec.commandLine().getOut());
    List<FileScores> scores = new ArrayList<>();
    try (SentenceEncoder encoder = encoding.open()) {
      Evaluation evaluation = new Evaluation(coders(encoder), List.of(new LearntCodebook()));
      table.header();
      for (GoldFile gold : golds) {
        scores.add(scores(gold, evaluation, table));
        table.means(scores.getLast());
      }
    }
    if (reportFile != null) {
      reportFile.write(new EvaluationReport(scores, typed(), atLeast).blocks());
      spec.commandLine().getErr().println("Rapport : " + report);
    }
    return CommandLine.ExitCode.OK;
  }

  private void checkThatOneQuestionCounts(GoldFile gold) {
    if (gold.questions().stream().noneMatch(this::counts)) {
      throw new BadInput(
          gold.name()
              + " : aucune question n’a au moins "
              + atLeast
              + " réponses utilisables (voir --at-least).");
    }
  }

  private boolean counts(GoldQuestion question) {
    return question.usable().size() >= atLeast;
  }

  private FileScores scores(GoldFile gold, Evaluation evaluation, ScoreTable table) {
    FileScores scores = new FileScores(gold.name(), new ArrayList<>(), new ArrayList<>());
    for (GoldQuestion question : gold.questions()) {
      boolean counts = counts(question);
      if (counts || question.usable().size() >= FEWEST) {
        QuestionScores own = evaluation.of(question);
        (counts ? scores.counted() : scores.small()).add(own);
        table.question(own, counts ? "" : " : trop peu de réponses, hors de la moyenne");
      }
    }
    return scores;
  }

  private List<Coder> coders(@Nullable SentenceEncoder encoder) {
    List<Coder> coders =
        new ArrayList<>(List.of(new ProposedThemes(ProposedThemes.Wanted.OWN, encoder)));
    if (goldNumber || peers) {
      coders.add(new ProposedThemes(ProposedThemes.Wanted.GOLD, encoder));
    }
    if (peers) {
      List<Coder> others =
          ServiceLoader.load(Coder.class).stream().map(ServiceLoader.Provider::get).toList();
      if (others.isEmpty()) {
        throw new BadInput(
            "Les autres méthodes ne sont pas livrées avec la plateforme : elles se comparent"
                + " depuis le dossier des sources, par bin/ecoute evaluate FICHIER --peers.");
      }
      coders.addAll(others);
    }
    coders.addAll(List.of(TrivialCoding.values()));
    return coders;
  }

  private String typed() {
    List<String> words = new ArrayList<>(List.of("bin/ecoute"));
    words.addAll(spec.commandLine().getParseResult().originalArgs());
    return String.join(" ", words);
  }
}
