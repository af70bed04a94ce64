package fr.caf.ecoute.bench;

import fr.caf.ecoute.audience.list.PeopleFile;
import fr.caf.ecoute.audience.list.PeopleImport;
import fr.caf.ecoute.audience.list.PeopleReport;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.Opening;
import fr.caf.ecoute.demo.Rehearsal;
import fr.caf.ecoute.invitation.letter.LetterKind;
import fr.caf.ecoute.invitation.letter.LetterText;
import fr.caf.ecoute.invitation.letter.Mailings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How long a list of 40,000 people takes to come in, and their letters to be queued. */
final class InvitationsBench {
  private static final int PEOPLE = 40_000;
  private static final List<String> HEADER = List.of("Adresse", "Prénom", "Nom", "Service");

  private final PrintStream out;

  InvitationsBench(PrintStream out) {
    this.out = out;
  }

  private interface Step {
    PeopleReport run() throws PeopleFile.Unusable;
  }

  void run(String name, Map<String, Object> database) throws IOException {
    Map<String, Object> properties = new HashMap<>(database);
    // Nothing is sent: the queue alone is measured.
    properties.put("ecoute.smtp.host", "localhost");
    properties.put("ecoute.smtp.tls", "none");
    properties.put("ecoute.smtp.from", "banc@ecoute.example");
    Path folder = Files.createTempDirectory("banc-invitations");
    Path csv = csv(folder.resolve("liste.csv"));
    Path workbook = workbook(folder.resolve("liste.xlsx"));
    try (ApplicationContext platform = ApplicationContext.run(properties)) {
      PeopleImport people = platform.getBean(PeopleImport.class);
      Consultation first = open(platform, "Première liste " + name);
      Consultation second = open(platform, "Seconde liste " + name);
      say(name, "CSV, liste vide", () -> people.store(first, PeopleFile.open(csv)));
      say(name, "le même à nouveau", () -> people.store(first, PeopleFile.open(csv)));
      say(name, "XLSX, liste vide", () -> people.store(second, PeopleFile.open(workbook)));
      long begun = System.nanoTime();
      platform
          .getBean(Mailings.class)
          .queue(first, LetterKind.INVITATION, new LetterText("Votre avis", "{nom} {lien}"));
      out.printf(Locale.FRANCE, "%s : mise en file %.2f s%n", name, seconds(begun));
    }
  }

  private void say(String database, String what, Step step) {
    long begun = System.nanoTime();
    try {
      PeopleReport report = step.run();
      out.printf(
          Locale.FRANCE,
          "%s : %s, %d lignes : %.2f s (%d ajoutées, %d déjà là, %d laissées de côté)%n",
          database,
          what,
          PEOPLE,
          seconds(begun),
          report.added(),
          report.known(),
          report.badLines());
    } catch (PeopleFile.Unusable e) {
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Consultation open(ApplicationContext platform, String title) {
    Consultations consultations = platform.getBean(Consultations.class);
    String slug =
        consultations
            .create(
                new Description(
                    title,
                    "Une longue liste.",
                    "Mesurer.",
                    "Rien.",
                    4,
                    Audience.AGENTS,
                    Access.PERSONAL_INVITATION,
                    null),
                BenchConsultation.DOCUMENT)
            .slug();
    platform.getBean(Rehearsal.class).of(slug);
    return platform
        .getBean(Opening.class)
        .open(slug, new Editor(UUID.randomUUID(), "Camille Roussel"));
  }

  /** One address in a hundred is wrong, one in fifty is there twice. */
  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < PEOPLE; i++) {
      int who = i % 50 == 49 ? i - 1 : i;
      String address = "prenom.nom" + who + (i % 100 == 17 ? " @" : "@") + "caf.example";
      rows.add(List.of(address, "Prénom" + who, "Nom " + who, "Service " + i % 40));
    }
    return rows;
  }

  private static Path csv(Path file) throws IOException {
    List<String> lines = rows().stream().map(row -> String.join(";", row)).toList();
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static Path workbook(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook book = new Workbook(bytes, "banc", "1.0")) {
      Worksheet sheet = book.newWorksheet("Agents");
      List<List<String>> rows = rows();
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < HEADER.size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
    return file;
  }
}
