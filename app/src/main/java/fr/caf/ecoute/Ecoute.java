package fr.caf.ecoute;

import fr.caf.ecoute.analysis.cli.AnalysisCommands;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the platform: {@code bin/ecoute}. Those of the analysis need no server. */
@Command(
    name = "ecoute",
    description = "La Caf à votre écoute : consulter, écouter, restituer.",
    synopsisHeading = "Utilisation : ",
    synopsisSubcommandLabel = "COMMANDE",
    optionListHeading = "%nOptions :%n",
    commandListHeading = "%nCommandes (chacune a son aide : ecoute COMMANDE --help) :%n",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tout s’est bien passé",
      "1:défaut de notre côté",
      "2:commande ou fichier à corriger"
    },
    subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class, ExportCommand.class})
public final class Ecoute implements Runnable {
  // Kept, for a logger nobody holds forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    // Commands may open the database of a running server; nobody else on the network may.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine analysis = AnalysisCommands.commandLine();
    CommandLine all = new CommandLine(new Ecoute());
    analysis.getSubcommands().forEach(all::addSubcommand);
    return all.setExpandAtFiles(false)
        .setParameterExceptionHandler(analysis.getParameterExceptionHandler())
        .setExecutionExceptionHandler(
            (fault, command, parsed) ->
                analysis.getSubcommands().containsKey(command.getCommandName())
                    ? analysis
                        .getExecutionExceptionHandler()
                        .handleExecutionException(fault, command, parsed)
                    : Fault.tell(fault, command.getErr()));
  }

  /** Without a command, there is nothing to do: say what can be done. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Indiquez une commande.");
  }
}
