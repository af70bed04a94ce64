package fr.caf.ecoute.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.codebook.CodingsCsv;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.encoder.MiniLm;
import fr.caf.ecoute.analysis.theme.ThemesJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    CommandLine command = AnalysisCommands.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return command.execute(words);
  }

  private Path answers(int number) throws IOException {
    StringBuilder csv = new StringBuilder("id,question,avis,labels,quartier\n");
    for (Verbatim verbatim : InventedAnswers.of(number)) {
      int subject = Integer.parseInt(verbatim.id().substring(1)) % InventedAnswers.subjects();
      csv.append(
          "%s,%s,\"%s\",sujet %d,%s\n"
              .formatted(
                  verbatim.id(),
                  InventedAnswers.QUESTION,
                  verbatim.text(),
                  subject,
                  subject % 2 == 0 ? "Nord" : "Sud"));
    }
    return Files.writeString(folder.resolve("avis.csv"), csv);
  }

  @Test
  void analyseWritesItsFourFiles() throws IOException {
    Path results = folder.resolve("a/b");
    int exit =
        run(
            "analyse",
            answers(120),
            "--text",
            "avis",
            "--id",
            "id",
            "--only-question",
            InventedAnswers.QUESTION,
            "--profile",
            "quartier",
            "--out",
            results);
    assertThat(exit).as(err.toString()).isZero();
    try (Reader codings = Files.newBufferedReader(results.resolve("codings.csv"));
        Reader themes = Files.newBufferedReader(results.resolve("themes.json"))) {
      var read = ThemesJson.read(themes, CodingsCsv.read(codings));
      assertThat(read.question()).isEqualTo(InventedAnswers.QUESTION);
      assertThat(read.codings()).hasSizeGreaterThanOrEqualTo(120);
    }
    assertThat(results.resolve("synthese.html"))
        .content()
        .contains("<html lang=\"fr\">", "Vue d’ensemble", "quartier", "Nord (60)")
        .doesNotContain("<script", "http://", "https://");
    try (var files = Files.list(results)) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void whatAPersonWroteNeverBecomesMarkup() throws IOException {
    Path file = folder.resolve("x.csv");
    Files.writeString(file, "avis\n" + "<script>alert(1)</script> places en crèche\n".repeat(5));
    assertThat(run("analyse", file, "--text", "avis", "--out", folder)).isZero();
    assertThat(folder.resolve("synthese.html"))
        .content()
        .doesNotContain("<script")
        .contains("&lt;script");
  }

  @Test
  void anEmptyListOfAnswersGivesASynthesisThatSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("vide.csv"), "id,avis\n");
    assertThat(run("analyse", file, "--text", "avis", "--out", folder)).isZero();
    assertThat(folder.resolve("synthese.html")).content().contains("pas assez de réponses");
  }

  @Test
  void mistakesOfUsageAreNamedInFrench() throws IOException {
    assertThat(run("analyse", answers(10), "--text", "avis")).isEqualTo(2);
    assertThat(err).asString().contains("Il manque : --out");
    assertThat(run("analyse", answers(10), "--colonne", "x")).isEqualTo(2);
    assertThat(run("analyser")).isEqualTo(2);
    assertThat(
            run("analyse", answers(10), "--text", "avis", "--out", folder, "--themes", "beaucoup"))
        .isEqualTo(2);
    assertThat(err).asString().contains("Valeur incorrecte pour --themes");
    assertThat(run("analyse", answers(10), "--text", "avis", "--out", folder, "--themes", "0"))
        .isEqualTo(2);
    assertThat(err).asString().doesNotContain("Exception");
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    assertThat(run("analyse", folder.resolve("absent.csv"), "--text", "avis", "--out", folder))
        .isEqualTo(2);
    assertThat(err).asString().contains("Fichier introuvable");
    assertThat(run("analyse", answers(10), "--text", "opinion", "--out", folder)).isEqualTo(2);
    assertThat(err).asString().contains("« opinion » n’existe pas", "quartier");
    assertThat(
            run(
                "analyse",
                answers(10),
                "--text",
                "avis",
                "--only-question",
                "Autre ?",
                "--out",
                folder))
        .isEqualTo(2);
    assertThat(err).asString().contains(InventedAnswers.QUESTION);
    Path ragged = Files.writeString(folder.resolve("r.csv"), "id,avis\n1,a\n2,b,c\n");
    assertThat(run("analyse", ragged, "--text", "avis", "--out", folder.resolve("rien")))
        .isEqualTo(2);
    assertThat(err).asString().contains("Ligne 3 : 3 colonnes au lieu de 2.");
    Path twice = Files.writeString(folder.resolve("t.csv"), "id,avis\n1,a\n1,b\n");
    assertThat(
            run("analyse", twice, "--text", "avis", "--id", "id", "--out", folder.resolve("rien")))
        .isEqualTo(2);
    assertThat(err).asString().contains("Ligne 3 : l’identifiant « 1 » est déjà pris.");
    assertThat(folder.resolve("rien")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsAMistake() throws IOException {
    Path taken = Files.writeString(folder.resolve("pris"), "un fichier");
    assertThat(run("analyse", answers(10), "--text", "avis", "--out", taken)).isEqualTo(2);
    assertThat(err).asString().contains("Impossible d’écrire");
  }

  @Test
  void evaluatePrintsATableWithTheTrivialRows() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.csv"),
            Files.readString(answers(240)).replaceFirst("avis", "text"));
    assertThat(run("evaluate", gold, "--at-least", 100)).as(err.toString()).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines)
        .anyMatch(line -> line.startsWith("thèmes proposés"))
        .anyMatch(line -> line.matches("tout dans un thème +-?0\\.000 .*"))
        .anyMatch(line -> line.startsWith("codage appris"))
        .anyMatch(line -> line.startsWith("Moyenne de 1 question (gold)"));
  }

  private Path gold(int number) throws IOException {
    return Files.writeString(
        folder.resolve("gold.csv"), Files.readString(answers(number)).replaceFirst("avis", "text"));
  }

  @Test
  void evaluatePutsTheOtherMethodsInAReportThatNeedsNothingElse() throws IOException {
    Path report = folder.resolve("rapports/r.html");
    assertThat(run("evaluate", gold(120), "--peers", "--at-least", 100, "--report", report))
        .as(err.toString())
        .isZero();
    assertThat(report)
        .content()
        .contains("<html lang=\"fr\">", "NMF", "Carrot2 Lingo", "<svg", "role=\"img\"", "[0,")
        .doesNotContain("<script", "src=", "NaN");
  }

  @Test
  void evaluateWritesTheSameReportAsMarkdownTwice() throws IOException {
    Path report = folder.resolve("r.md");
    Path gold = gold(120);
    assertThat(run("evaluate", gold, "--at-least", 100, "--report", report)).isZero();
    String first = Files.readString(report);
    assertThat(first).contains("| Méthode |", "](r-gold-methodes.svg)", "--report");
    assertThat(folder.resolve("r-gold-methodes.svg")).content().startsWith("<svg");
    assertThat(run("evaluate", gold, "--at-least", 100, "--report", report)).isZero();
    assertThat(report).hasContent(first);
  }

  @Test
  void evaluateSaysWhereTheOtherMethodsAre() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader tests = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(run("evaluate", gold(120), "--peers", "--at-least", 100)).isEqualTo(2);
    } finally {
      thread.setContextClassLoader(tests);
    }
    assertThat(err).asString().contains("depuis le dossier des sources");
  }

  @Test
  void evaluateRefusesAReportItCannotWrite() throws IOException {
    assertThat(run("evaluate", gold(120), "--report", folder.resolve("r.pdf"))).isEqualTo(2);
    assertThat(err).asString().contains(".html ou .md");
  }

  @Test
  void evaluateRefusesAFileWithTooFewAnswers() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.csv"), Files.readString(answers(20)).replaceFirst("avis", "text"));
    assertThat(run("evaluate", gold)).isEqualTo(2);
    assertThat(err).asString().contains("--at-least");
  }

  @Test
  void trainNeedsACorpusThatExists() {
    assertThat(run("train", folder.resolve("absent.csv"), "--out", folder)).isEqualTo(2);
    assertThat(err).asString().contains("Corpus introuvable");
  }

  @Test
  void trainWritesTheTwoFilesOfATable() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("c.csv"), Files.readString(answers(200)).replaceFirst("avis", "text"));
    Path table = folder.resolve("table");
    assertThat(run("train", corpus, "--out", table)).as(err.toString()).isZero();
    assertThat(table.resolve("terms.tsv")).isNotEmptyFile();
    assertThat(table.resolve("vectors.i8")).isNotEmptyFile();
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : List.of("analyse", "evaluate", "train")) {
      assertThat(run(command, "--help")).isZero();
      assertThat(out).asString().contains("Utilisation : ecoute " + command);
    }
    assertThat(run()).isZero();
  }

  @Test
  void aSentenceModelIsReadOnlyWhenNamed() throws IOException {
    Path csv = answers(60);
    Path plain = folder.resolve("sans");
    Path encoded = folder.resolve("avec");
    Path model = MiniLm.in(folder);
    assertThat(run("analyse", csv, "--text", "avis", "--id", "id", "--out", plain)).isZero();
    assertThat(
            run(
                "analyse",
                csv,
                "--text",
                "avis",
                "--id",
                "id",
                "--encodeur",
                model,
                "--out",
                encoded))
        .as(err.toString())
        .isZero();
    assertThat(Files.readString(encoded.resolve("synthese.html"))).contains("minilm.onnx (");
    assertThat(Files.readString(encoded.resolve("themes.json"))).contains("\"encoder\" : \"mini");
    assertThat(Files.readString(plain.resolve("synthese.html")))
        .doesNotContain("modèle de phrases");
    assertThat(Files.readString(plain.resolve("themes.json"))).doesNotContain("encoder");
  }

  @Test
  void aSentenceModelThatIsNoneIsRefusedInWords() throws IOException {
    Path csv = answers(60);
    for (String command : new String[] {"analyse", "evaluate"}) {
      String[] arguments =
          command.equals("analyse")
              ? new String[] {command, csv.toString(), "--text", "avis", "--out", "" + folder}
              : new String[] {command, csv.toString().replace("avis.csv", "or.csv")};
      Files.writeString(
          folder.resolve("or.csv"), "id,question,text,labels\na,Quoi ?,Les délais,delais\n");
      List<Object> words = new ArrayList<>(List.of(arguments));
      words.addAll(List.of("--encodeur", csv));
      if (command.equals("evaluate")) {
        words.addAll(List.of("--at-least", "1"));
      }
      assertThat(run(words.toArray())).isEqualTo(AnalysisCommands.BAD_INPUT);
      assertThat(err.toString())
          .contains("Il manque, à côté du modèle, le fichier tokenizer.json")
          .doesNotContain("Exception");
    }
  }
}
