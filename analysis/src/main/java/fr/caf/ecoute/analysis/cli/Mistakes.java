package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.encoder.EncoderRefused;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person reads when a command cannot be carried out. */
final class Mistakes {
  private Mistakes() {}

  static int parameter(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(inFrench(mistake));
    err.println("Aide : " + command.getCommandSpec().qualifiedName() + " --help");
    return AnalysisCommands.BAD_INPUT;
  }

  static int execution(Exception fault, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (fault) {
      case BadInput mistake -> err.println(mistake.getMessage());
      case EncoderRefused refused -> err.println(refused.getMessage());
      case NoSuchFileException missing -> err.println("Fichier introuvable : " + missing.getFile());
      case Exception ours -> {
        err.println("L’analyse s’est arrêtée à cause d’un défaut du logiciel :");
        ours.printStackTrace(err);
        return AnalysisCommands.OUR_FAULT;
      }
    }
    return AnalysisCommands.BAD_INPUT;
  }

  private static String inFrench(ParameterException mistake) {
    return switch (mistake) {
      case MissingParameterException missing ->
          missing.getMissing().stream()
              .map(Mistakes::name)
              .collect(Collectors.joining(", ", "Il manque : ", "."));
      case UnmatchedArgumentException unknown ->
          "Argument inconnu : " + String.join(" ", unknown.getUnmatched()) + ".";
      case ParameterException other when other.getArgSpec() != null ->
          "Valeur incorrecte pour " + name(other.getArgSpec()) + " : « " + other.getValue() + " ».";
      case ParameterException other -> "Commande incorrecte : " + other.getMessage();
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
