package fr.caf.ecoute;

import fr.caf.ecoute.analysis.cli.BadInput;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.response.exchange.ResponseExport;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: the responses of a consultation, and the dictionary to read them. */
@Command(
    name = "export",
    description = {
      "Exporte les réponses d’une consultation close, et le dictionnaire de leurs colonnes.",
      "Une ligne par réponse, dans un ordre tiré au hasard ; le fichier peut être importé à"
          + " nouveau."
    },
    synopsisHeading = "Utilisation : ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions :%n",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:les fichiers sont écrits",
      "1:défaut de notre côté",
      "2:commande à corriger, ou réponses non exportables"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String DICTIONARY = "dictionnaire.csv";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      paramLabel = "CONSULTATION",
      description = "Nom de la consultation dans son adresse, par exemple « ajpp ».")
  @SuppressWarnings("NullAway.Init")
  private String slug;

  @Option(
      names = "--out",
      paramLabel = "FICHIER.csv",
      defaultValue = "reponses.csv",
      description =
          "Fichier des réponses (par défaut : ${DEFAULT-VALUE}) ; dictionnaire.csv est écrit à"
              + " côté.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--questionnaire-version",
      paramLabel = "NUMÉRO",
      description = "Réponses à cette version du questionnaire ; sinon, à la dernière publiée.")
  private @Nullable Integer version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  private interface Sheet {
    void write(Consultation consultation, int version, Writer file) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    Path responsesFile = out.toAbsolutePath();
    Path dictionaryFile = responsesFile.resolveSibling(DICTIONARY);
    if (responsesFile.equals(dictionaryFile)
        || !Files.isDirectory(responsesFile.resolveSibling(""))) {
      throw new BadInput("Les réponses ne peuvent pas être écrites dans " + out + ".");
    }
    try (ApplicationContext context = Platform.forOneCommand()) {
      Consultation consultation = new NamedConsultation(context, slug).published();
      ResponseExport export = context.getBean(ResponseExport.class);
      export
          .refusal(consultation, context.getBean(Clock.class).instant())
          .ifPresent(
              sentence -> {
                throw new BadInput(sentence);
              });
      int wanted = version(consultation);
      context
          .getBean(Journal.class)
          .record("responses-exported", slug, "par la ligne de commande, version " + wanted);
      write(consultation, wanted, responsesFile, export::writeResponses);
      write(consultation, wanted, dictionaryFile, export::writeDictionary);
    }
    spec.commandLine().getOut().println("Écrits : " + responsesFile + " et " + DICTIONARY);
    return 0;
  }

  private int version(Consultation consultation) {
    int last = Objects.requireNonNull(consultation.publishedVersion());
    if (version != null && (version < 1 || version > last)) {
      throw new BadInput("Les versions publiées vont de 1 à " + last + ".");
    }
    return version == null ? last : version;
  }

  /** Beside, then in place: a fault leaves no half file under the name people will open. */
  private static void write(Consultation consultation, int version, Path file, Sheet sheet)
      throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".partiel");
    try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
      sheet.write(consultation, version, writer);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
