package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.background.BackgroundTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: rebuilds the background table from its corpora. */
@Command(
    name = "train",
    description = {
      "Apprend la table des mots voisins à partir de grands corpus français.",
      "Les mêmes corpus donnent toujours exactement les mêmes fichiers."
    },
    synopsisHeading = "Utilisation : ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions :%n")
final class TrainCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "CORPUS",
      description =
          "Fichier CSV avec une colonne « text », ou dossier de textes (.txt) ou de fiches"
              + " (.json).")
  List<Path> corpora = new ArrayList<>();

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
    for (Path corpus : corpora) {
      if (!Files.exists(corpus)) {
        throw new BadInput("Corpus introuvable : " + corpus);
      }
    }
    BackgroundTraining training = new BackgroundTraining();
    for (Path corpus : corpora) {
      spec.commandLine().getErr().println("Lecture de " + corpus);
      training.read(corpus);
    }
    spec.commandLine().getErr().println("Apprentissage");
    int terms = training.writeTo(out);
    spec.commandLine().getOut().println(French.number(terms) + " mots dans " + out);
    return CommandLine.ExitCode.OK;
  }
}
