package fr.caf.ecoute.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {
  private static final String GRID =
      """
      {"format": "ecoute-codebook/1", "themes": [
        {"code": "bus", "name": "Bus et transports", "examples": ["Le bus ne passe plus."]},
        {"code": "joindre", "name": "Joindre un conseiller",
         "rules": ["conseiller AND (joindre OR répondre)"]}
      ]}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path answers = Path.of("");

  @BeforeEach
  void answers() throws IOException {
    answers =
        Files.writeString(
            folder.resolve("avis.csv"),
            """
            id,text,lu
            a,Impossible de joindre un conseiller,
            b,Il faudrait un bus le soir,Bus et transports
            c,Un bus plus tôt le matin,
            d,RAS,
            """);
  }

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return AnalysisCommands.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private Path grid(String text) throws IOException {
    return Files.writeString(folder.resolve("grille.json"), text);
  }

  @Test
  void codesEveryAnswerAndSaysWhy() throws IOException {
    Path results = folder.resolve("sortie");
    int exit =
        run(
            "code",
            answers,
            "--id",
            "id",
            "--codebook",
            grid(GRID),
            "--examples",
            "lu",
            "--out",
            results);
    assertThat(exit).as(err.toString()).isZero();
    List<String> lines = Files.readAllLines(results.resolve("codings.csv"));
    assertThat(lines.getFirst())
        .isEqualTo("id,rank,theme,label,confidence,start,end,origin,reason,passage");
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line).startsWith("a,1,joindre,Joindre un conseiller,1.000,0,35,règle,"))
        .anySatisfy(line -> assertThat(line).startsWith("b,1,bus,").contains(",personne,"))
        .anySatisfy(line -> assertThat(line).startsWith("c,1,bus,"))
        .anySatisfy(line -> assertThat(line).startsWith("d,1,_non_reponse,"));
    assertThat(out.toString()).contains("4\u00A0réponses", "dont 1 sans thème");
  }

  @Test
  void aGridWithMistakesIsRefusedWithThePlaces() throws IOException {
    String wrong = GRID.replace("joindre OR répondre)", "joindre OR");
    int exit = run("code", answers, "--codebook", grid(wrong), "--out", folder.resolve("sortie"));
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("Thème n° 2, règle", "caractère 27");
    assertThat(folder.resolve("sortie")).doesNotExist();
  }

  @Test
  void aThemeThatIsNotInTheGridIsNamed() throws IOException {
    Files.writeString(answers, "id,text,lu\na,Impossible de joindre un conseiller,Accueil\n");
    int exit =
        run(
            "code",
            answers,
            "--codebook",
            grid(GRID),
            "--examples",
            "lu",
            "--out",
            folder.resolve("s"));
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("Ligne 2", "« Accueil »", "Bus et transports");
  }

  @Test
  void filesThatAreMissingAreNamed() throws IOException {
    assertThat(run("code", answers, "--codebook", folder.resolve("rien.json"), "--out", folder))
        .isEqualTo(2);
    assertThat(err.toString()).contains("Fichier introuvable", "rien.json");
    assertThat(run("code", folder.resolve("rien.csv"), "--codebook", grid(GRID), "--out", folder))
        .isEqualTo(2);
    assertThat(run("code", answers, "--out", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("Il manque : --codebook");
  }
}
