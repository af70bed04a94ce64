package fr.caf.ecoute;

import fr.caf.ecoute.analysis.cli.BadInput;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.response.exchange.ColumnMapping;
import fr.caf.ecoute.response.exchange.DayCell;
import fr.caf.ecoute.response.exchange.ImportReport;
import fr.caf.ecoute.response.exchange.ResponseFile;
import fr.caf.ecoute.response.exchange.ResponseImport;
import fr.caf.ecoute.web.French;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: the responses of a file, all of them or none. */
@Command(
    name = "import",
    description = {
      "Importe des réponses recueillies ailleurs. Toutes les lignes, ou aucune.",
      "Une ligne par personne ; chaque colonne va à la question dont elle porte le code ou"
          + " l’intitulé.",
      "Choix : code ou intitulé ; plusieurs choix séparés par « | », ou colonnes code__choix de 0"
          + " et de 1."
    },
    synopsisHeading = "Utilisation : ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions :%n",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tout est importé, ou peut l’être",
      "1:défaut de notre côté",
      "2:commande ou fichier à corriger ; rien n’est importé"
    })
final class ImportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "CONSULTATION",
      description = "Nom de la consultation dans son adresse, par exemple « ajpp ».")
  @SuppressWarnings("NullAway.Init")
  private String slug;

  @Parameters(index = "1", paramLabel = "FICHIER.csv", description = "Le fichier de réponses.")
  @SuppressWarnings("NullAway.Init")
  private Path path;

  @Option(
      names = "--map",
      paramLabel = "COLONNE=QUESTION",
      description =
          "À quelle question va une colonne ; rien après « = » pour l’ignorer. Peut être répété.")
  private Map<String, String> corrections = new LinkedHashMap<>();

  @Option(
      names = "--date",
      paramLabel = "AAAA-MM-JJ",
      description = "Date des réponses dont la ligne n’en a pas ; sinon, aujourd’hui.")
  private @Nullable String date;

  @Option(names = "--dry-run", description = "Vérifie le fichier sans rien importer.")
  private boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  @Override
  public Integer call() {
    ResponseFile file = open();
    try (ApplicationContext context = Platform.forOneCommand()) {
      Consultation consultation = new NamedConsultation(context, slug).published();
      ResponseImport responses = context.getBean(ResponseImport.class);
      responses
          .objection(consultation)
          .ifPresent(
              sentence -> {
                throw new BadInput(sentence);
              });
      Instant now = context.getBean(Clock.class).instant();
      var destination = new ResponseImport.Destination(consultation, day(French.day(now)));
      ColumnMapping mapping = mapping(responses.questionnaire(consultation), file);
      tell(mapping);
      ImportReport report =
          dryRun
              ? responses.attempt(file, mapping, destination, now)
              : responses.store(file, mapping, destination, now);
      return tell(report);
    }
  }

  private ResponseFile open() {
    if (!Files.isRegularFile(path)) {
      throw new BadInput("Fichier introuvable : " + path);
    }
    try {
      return ResponseFile.open(path);
    } catch (ResponseFile.Unusable e) {
      throw new BadInput(e.sentence());
    }
  }

  private LocalDate day(LocalDate today) {
    return date == null
        ? today
        : DayCell.parse(date, today)
            .orElseThrow(
                () ->
                    new BadInput("« " + date + " » n’est pas une date passée, comme 2026-03-01."));
  }

  private ColumnMapping mapping(Questionnaire questionnaire, ResponseFile file) {
    try {
      ColumnMapping mapping =
          ColumnMapping.guess(questionnaire, file.header()).corrected(corrections);
      if (!mapping.problems().isEmpty()) {
        throw new BadInput(String.join("\n", mapping.problems().values()));
      }
      return mapping;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private void tell(ColumnMapping mapping) {
    PrintWriter out = spec.commandLine().getOut();
    for (int i = 0; i < mapping.header().size(); i++) {
      var variable = mapping.variables().get(i);
      out.printf(
          "  %s → %s%n",
          mapping.header().get(i), variable == null ? "(ignorée)" : variable.label());
    }
  }

  private int tell(ImportReport report) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    report.bad().forEach(err::println);
    if (report.notShown() > 0) {
      err.println(
          "Et "
              + French.count(report.notShown(), "autre problème", "autres problèmes")
              + " plus loin dans le fichier.");
    }
    report.leftOut().forEach(one -> err.println("Laissée de côté : " + one));
    String sound = French.count(report.sound(), "réponse", "réponses");
    if (report.isAccepted()) {
      out.println(
          dryRun
              ? sound + " à importer. Rien n’est encore enregistré."
              : "Importé : " + sound + ".");
      return 0;
    }
    err.println(
        report.badRows() == 0
            ? "Rien n’a été importé : le fichier ne contient aucune réponse."
            : "Rien n’a été importé : "
                + French.count(report.badRows(), "ligne est à corriger", "lignes sont à corriger")
                + ".");
    return Fault.BAD_INPUT;
  }
}
