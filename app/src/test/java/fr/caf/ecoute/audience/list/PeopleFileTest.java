package fr.caf.ecoute.audience.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Description;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileTest {
  private static final Consultation CONSULTATION =
      Consultation.draft(
          "essai",
          new Description(
              "Essai", "", "", "", 5, Audience.AGENTS, Access.PERSONAL_INVITATION, null),
          "",
          Instant.EPOCH);

  @TempDir Path folder;

  @Test
  void eachBadLineIsSaidAndTheOthersAreKept() throws Exception {
    PeopleReading reading =
        read(
            "adresse;nom;segment\n"
                + "jeanne@caf.example;Jeanne;Nord\n"
                + "paul@;Paul;Nord\n"
                + ";Marie;Sud\n"
                + ";;\n"
                + "trop;de;cases;ici\n"
                + "a@caf.example;"
                + "x".repeat(121)
                + ";\n"
                + "b@caf.example;;"
                + "y".repeat(81)
                + "\n");
    PeopleReport report = reading.report();

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.badLines()).isEqualTo(5);
    assertThat(report.bad()).extracting(PeopleReport.BadLine::line).containsExactly(3, 4, 6, 7, 8);
    assertThat(report.bad().getFirst().why()).contains("paul@", "pas une adresse");
    assertThat(report.bad().get(1).why()).contains("il manque l’adresse");
  }

  @Test
  void aNameCannotCarryLinesFormulasStayWordsAndControlsGo() throws Exception {
    PeopleReading reading =
        read(
            """
            adresse;nom;segment
            a@caf.example;"Jeanne\r
            Bcc: tous@caf.example";Nord
            b@caf.example;=HYPERLINK(1);+1
            c@caf.example;Pa\0ul\7;\u202ENord
            "d@caf.example
            Bcc: x@y.example";;
            """);

    Map<String, Participant> people =
        reading.change().added().stream()
            .collect(Collectors.toMap(Participant::address, one -> one));
    assertThat(people).containsOnlyKeys("a@caf.example", "b@caf.example", "c@caf.example");
    assertThat(named(people, "a").name()).isEqualTo("Jeanne Bcc: tous@caf.example");
    assertThat(named(people, "b").name()).isEqualTo("=HYPERLINK(1)");
    assertThat(named(people, "c").name()).isEqualTo("Paul");
    assertThat(named(people, "c").segment()).isEqualTo("Nord");
    assertThat(reading.report().badLines()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void itIsReadWhateverItsEncoding(String encoding) throws Exception {
    String text = "\uFEFFCourriel;Prénom;Nom;Pôle\na@caf.example;Zoé;Lefèvre;Été\n";
    String bare = encoding.equals("windows-1252") ? text.substring(1) : text;
    PeopleReading reading = read(bare.getBytes(Charset.forName(encoding)));

    assertThat(reading.change().added())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Zoé Lefèvre");
              assertThat(one.segment()).isEqualTo("Été");
            });
  }

  @Test
  void twoColumnsOfOneNameAreToldApartByTheirPlace() throws Exception {
    PeopleFile file =
        file("nom;adresse;nom\nUn;a@caf.example;Deux\n".getBytes(StandardCharsets.UTF_8));
    PeopleColumns columns =
        new PeopleColumns(Map.of(PeopleColumn.ADDRESS, 1, PeopleColumn.LAST_NAME, 2));
    PeopleReading reading = new PeopleReading(CONSULTATION, columns, Map.of());
    reading.read(file);

    assertThat(reading.report().badLines()).isZero();
    assertThat(reading.change().added())
        .singleElement()
        .extracting(Participant::name)
        .isEqualTo("Deux");
  }

  @Test
  void aBareListOfAddressesNeedsNoHeadings() throws Exception {
    PeopleReading reading = read("a@caf.example\nb@caf.example\n");
    assertThat(reading.report().added()).isEqualTo(2);
  }

  @Test
  void addressesAreFoundUnderAnyHeading() throws Exception {
    PeopleReading reading = read("qui;où\nNord;a@caf.example\nSud;b@caf.example\n");
    assertThat(reading.report().added()).isEqualTo(2);
  }

  @Test
  void theFirstSheetOfAWorkbookIsReadWithItsLineNumbers() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "essai", "1.0")) {
      Worksheet sheet = book.newWorksheet("Agents");
      List<List<String>> rows =
          List.of(
              List.of("E-mail", "Nom", "Site"),
              List.of("a@caf.example", "Jeanne", "Nantes"),
              List.of("", "", ""),
              List.of("paul", "Paul", "Nantes"),
              List.of("A@CAF.example", "", ""));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < 3; column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
    PeopleReading reading = read(bytes.toByteArray());

    assertThat(reading.report().added()).isEqualTo(1);
    assertThat(reading.report().twice()).isEqualTo(1);
    assertThat(reading.report().bad())
        .singleElement()
        .extracting(PeopleReport.BadLine::line)
        .isEqualTo(4);
  }

  @Test
  void whatIsNoListIsRefusedInASentence() throws Exception {
    refused(new byte[0], "aucun n’est arrivé");
    refused("\n\n \n".getBytes(StandardCharsets.UTF_8), "aucun n’est arrivé");
    refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "PDF");
    refused("PK\u0003\u0004abîmé".getBytes(StandardCharsets.UTF_8), "abîmé");
    refused(bomb(), "trop gros");
    refused("a;".repeat(500).getBytes(StandardCharsets.UTF_8), "colonnes");
  }

  @Test
  void anEnormousFieldIsALineLeftAside() throws Exception {
    PeopleReport report =
        read("adresse;nom\n"
                + "x".repeat(3_000_000)
                + ";\na@caf.example;"
                + "é".repeat(1_000_000)
                + "\n\"jamais refermé;\n")
            .report();
    assertThat(report.added()).isZero();
    assertThat(report.badLines()).isEqualTo(3);
    assertThat(report.bad()).allMatch(line -> line.why().length() < 200);
  }

  private void refused(byte[] bytes, String words) throws IOException {
    assertThatExceptionOfType(PeopleFile.Unusable.class)
        .isThrownBy(() -> file(bytes))
        .withMessageContaining(words);
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 201; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  private PeopleReading read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private PeopleReading read(byte[] bytes) throws Exception {
    PeopleFile file = file(bytes);
    PeopleReading reading = new PeopleReading(CONSULTATION, PeopleColumns.guess(file), Map.of());
    reading.read(file);
    return reading;
  }

  private PeopleFile file(byte[] bytes) throws IOException, PeopleFile.Unusable {
    Path path = Files.createTempFile(folder, "liste", "");
    Files.write(path, bytes);
    return PeopleFile.open(path);
  }

  private static Participant named(Map<String, Participant> people, String name) {
    return Objects.requireNonNull(people.get(name + "@caf.example"));
  }
}
