package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import fr.caf.ecoute.analysis.theme.NotEnoughMemory;
import fr.caf.ecoute.analysis.theme.ThemeNumber;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.analysis.theme.Theming;
import fr.caf.ecoute.analysis.theme.ThemingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analyse}: a CSV file of answers in; themes, codings and a synthesis out. */
@Command(
    name = "analyse",
    description = {
      "Propose des thèmes pour les réponses à une question ouverte.",
      "Écrit dans le dossier de sortie : themes.json, codings.csv, synthese.html et codebook.json",
      "(la grille des thèmes proposés, à corriger puis à appliquer avec la commande « code »)."
    },
    synopsisHeading = "Utilisation : ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions :%n",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {"0:tout est écrit", "1:défaut du logiciel", "2:commande ou fichier incorrect"})
final class AnalyseCommand implements Callable<Integer> {
  private static final String QUESTION_COLUMN = "question";

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(
      paramLabel = "FICHIER.csv",
      description = "Les réponses, une par ligne (.csv ou .csv.gz).")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--text",
      required = true,
      paramLabel = "COLONNE",
      description = "Colonne des réponses.")
  @SuppressWarnings("NullAway.Init")
  String text;

  @Option(
      names = "--id",
      paramLabel = "COLONNE",
      description = "Colonne des identifiants ; sinon, le numéro de ligne.")
  @Nullable String id;

  @Option(
      names = "--question",
      paramLabel = "TEXTE",
      description = "La question telle qu’elle a été posée.")
  @Nullable String question;

  @Option(
      names = "--only-question",
      paramLabel = "TEXTE",
      description = "Ne garde que les lignes dont la colonne « question » vaut ce texte.")
  @Nullable String onlyQuestion;

  @Option(
      names = "--profile",
      paramLabel = "COLONNE",
      description = "Colonne à croiser avec les thèmes ; peut être répété.")
  List<String> profile = new ArrayList<>();

  @Option(
      names = "--themes",
      paramLabel = "NOMBRE",
      description = "Nombre de thèmes ; sinon, choisi d’après les réponses.")
  @Nullable Integer themes;

  @Option(names = "--detailed", description = "Cherche des thèmes plus fins.")
  boolean detailed;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  EncoderOption encoding;

  @Option(
      names = "--threads",
      paramLabel = "NOMBRE",
      description = "Nombre de fils de calcul ; le résultat n’en dépend pas.")
  @Nullable Integer threads;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DOSSIER",
      description = "Dossier de sortie, créé au besoin.")
  @SuppressWarnings("NullAway.Init")
  Path out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  @Override
  public Integer call() throws IOException {
    ThemingSettings settings = settings();
    List<Verbatim> verbatims = verbatims();
    String asked = question != null ? question : onlyQuestion != null ? onlyQuestion : "";
    try (SentenceEncoder encoder = encoding.open();
        Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(verbatims);
      ThemeProposals proposals =
          Theming.of(settings.withEncoder(encoder))
              .propose(corpus, asked, new ProgressLines(spec.commandLine().getErr()));
      Results.of(proposals, verbatims, profile).writeTo(out);
      spec.commandLine()
          .getOut()
          .printf(
              "%s, %s. Synthèse : %s%n",
              French.count(verbatims.size(), "réponse", "réponses"),
              French.count(proposals.themes().size(), "thème", "thèmes"),
              out.resolve(Results.SYNTHESIS));
    } catch (NotEnoughMemory tooMany) {
      throw new BadInput(
          "Ces réponses demandent environ %d Mo de mémoire, et le programme en a %d. Donnez-lui-en plus avec ECOUTE_JAVA_OPTIONS=-Xmx%dm."
              .formatted(tooMany.needed(), tooMany.given(), tooMany.needed()));
    }
    return CommandLine.ExitCode.OK;
  }

  private ThemingSettings settings() {
    ThemingSettings settings = ThemingSettings.standard();
    if (detailed) {
      settings = settings.withNumber(ThemeNumber.Level.DETAILED);
    }
    if (themes != null) {
      settings = settings.withNumber(new ThemeNumber.Exactly(atLeastOne("--themes", themes)));
    }
    return threads == null ? settings : settings.withThreads(atLeastOne("--threads", threads));
  }

  private static int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new BadInput("L’option " + option + " demande un nombre d’au moins 1.");
    }
    return value;
  }

  private List<Verbatim> verbatims() throws IOException {
    Set<String> questions = new TreeSet<>();
    AnswerFile answers =
        AnswerFile.read(
            file,
            header -> {
              AnswerFile.column(header, text);
              if (onlyQuestion == null) {
                return row -> true;
              }
              String wanted = onlyQuestion.strip();
              int column = AnswerFile.column(header, QUESTION_COLUMN);
              return row -> {
                questions.add(row.cells().get(column).strip());
                return row.cells().get(column).strip().equals(wanted);
              };
            });
    if (answers.rows().isEmpty() && onlyQuestion != null && !questions.isEmpty()) {
      throw new BadInput(
          "Aucune réponse à cette question. Questions du fichier :\n  "
              + String.join("\n  ", questions));
    }
    return answers.verbatims(text, id, profile);
  }
}
