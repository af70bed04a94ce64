package fr.caf.ecoute.analysis.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands of {@code bin/ecoute} that need no server. */
@Command(
    name = "ecoute",
    description = "Analyse de réponses ouvertes en français.",
    synopsisHeading = "Utilisation : ",
    optionListHeading = "%nOptions :%n",
    commandListHeading = "%nCommandes :%n",
    synopsisSubcommandLabel = "COMMANDE",
    subcommands = {
      AnalyseCommand.class,
      CodeCommand.class,
      EvaluateCommand.class,
      TrainCommand.class
    })
public final class AnalysisCommands implements Runnable {
  static final int OUR_FAULT = 1;
  static final int BAD_INPUT = 2;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandLine.Model.CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, with its French messages and its exit codes. */
  public static CommandLine commandLine() {
    return new CommandLine(new AnalysisCommands())
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(Mistakes::parameter)
        .setExecutionExceptionHandler(Mistakes::execution);
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
  }
}
