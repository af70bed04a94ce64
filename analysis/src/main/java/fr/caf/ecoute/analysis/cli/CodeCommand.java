package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookCoder;
import fr.caf.ecoute.analysis.codebook.CodebookJson;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.codebook.CodedExample;
import fr.caf.ecoute.analysis.codebook.JustifiedCoding;
import fr.caf.ecoute.analysis.codebook.JustifiedCodingsCsv;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.analysis.codebook.UnreadableCodebook;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code}: a CSV file of answers and a codebook in; the codings of all the answers out. */
@Command(
    name = "code",
    description = {
      "Applique une grille d’analyse (thèmes, définitions, exemples, règles) à des réponses.",
      "Écrit dans le dossier de sortie : codings.csv, un thème par ligne, avec ce qui le justifie."
    },
    synopsisHeading = "Utilisation : ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions :%n",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {"0:tout est écrit", "1:défaut du logiciel", "2:commande ou fichier incorrect"})
final class CodeCommand implements Callable<Integer> {
  private static final String CODINGS = "codings.csv";

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(
      paramLabel = "FICHIER.csv",
      description = "Les réponses à une question, une par ligne (.csv ou .csv.gz).")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--codebook",
      required = true,
      paramLabel = "GRILLE.json",
      description = "La grille d’analyse.")
  @SuppressWarnings("NullAway.Init")
  Path codebook;

  @Option(
      names = "--text",
      paramLabel = "COLONNE",
      description = "Colonne des réponses (« text » si rien n’est dit).")
  String text = "text";

  @Option(
      names = "--id",
      paramLabel = "COLONNE",
      description = "Colonne des identifiants ; sinon, le numéro de ligne.")
  @Nullable String id;

  @Option(
      names = "--examples",
      paramLabel = "COLONNE",
      description = {
        "Colonne des thèmes déjà donnés par une personne, séparés par « | » (code ou nom) ;",
        "vide quand la réponse n’a pas été lue."
      })
  @Nullable String examples;

  @Option(
      names = "--threads",
      paramLabel = "NOMBRE",
      description = "Nombre de fils de calcul ; le résultat n’en dépend pas.")
  int threads = Runtime.getRuntime().availableProcessors();

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
    if (threads < 1) {
      throw new BadInput("L’option --threads demande un nombre d’au moins 1.");
    }
    Codebook grid = grid();
    AnswerFile answers =
        AnswerFile.read(
            file,
            header -> {
              AnswerFile.column(header, text);
              return row -> true;
            });
    List<Verbatim> verbatims = answers.verbatims(text, id, List.of());
    List<CodedExample> given =
        examples == null ? List.of() : new GivenThemes(grid).in(answers, id, examples);
    try (Corpus corpus = Corpus.inMemory();
        Workers workers = Workers.of(threads)) {
      corpus.addAll(verbatims);
      List<JustifiedCoding> codings = CodebookCoder.code(grid, corpus, given, workers);
      new Results(Map.of(CODINGS, csv(grid, verbatims, codings))).writeTo(out);
      tell(verbatims.size(), codings);
    }
    return CommandLine.ExitCode.OK;
  }

  private Codebook grid() throws IOException {
    try {
      return CodebookJson.read(Files.readString(codebook));
    } catch (UnreadableCodebook unreadable) {
      throw new BadInput(
          "La grille "
              + codebook
              + " ne peut pas être utilisée :\n  "
              + String.join("\n  ", unreadable.problems()));
    } catch (MalformedInputException notText) {
      throw new BadInput("La grille " + codebook + " n’est pas un texte en UTF-8.");
    }
  }

  private static String csv(Codebook grid, List<Verbatim> verbatims, List<JustifiedCoding> codings)
      throws IOException {
    Map<String, String> labels = new TreeMap<>();
    for (CodebookTheme theme : grid.themes()) {
      labels.put(theme.code(), theme.name());
    }
    for (ResidualBox box : ResidualBox.values()) {
      labels.put(box.code(), box.label());
    }
    Map<String, String> texts =
        verbatims.stream().collect(Collectors.toMap(Verbatim::id, Verbatim::text));
    StringWriter csv = new StringWriter();
    JustifiedCodingsCsv.write(csv, codings, labels, texts);
    return csv.toString();
  }

  private void tell(int answers, List<JustifiedCoding> codings) {
    long left = codings.stream().filter(coding -> coding.coding().theme().startsWith("_")).count();
    spec.commandLine()
        .getOut()
        .printf(
            "%s, dont %s sans thème. Codage : %s%n",
            French.count(answers, "réponse", "réponses"),
            French.number((int) left),
            out.resolve(CODINGS));
  }
}
