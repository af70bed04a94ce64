package fr.caf.ecoute.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CodebookJsonTest {
  private static final Codebook CODEBOOK =
      new Codebook(
          "Accueil",
          List.of(
              new CodebookTheme("accueil", "Accueil", "Tout l’accueil", List.of(), List.of(), null),
              new CodebookTheme(
                  "joindre",
                  "Joindre un conseiller",
                  "",
                  List.of("Personne ne décroche."),
                  List.of("conseiller AND (joindre OR répondre)"),
                  "accueil")));

  @Test
  void whatIsWrittenIsReadBack() throws UnreadableCodebook {
    assertThat(CodebookJson.read(CodebookJson.write(CODEBOOK))).isEqualTo(CODEBOOK);
  }

  @Test
  void aListOfNamesIsEnough() throws UnreadableCodebook {
    Codebook read =
        CodebookJson.read(
            "{\"format\":\"ecoute-codebook/1\",\"themes\":[{\"name\":\"Logement\"},{\"name\":\"Bus\"}]}");
    assertThat(read.themes()).extracting(CodebookTheme::code).containsExactly("1", "2");
    assertThat(read.themes()).extracting(CodebookTheme::definition).containsOnly("");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    String file =
        """
        {"format": "ecoute-codebook/1", "themes": [
          {"code": "a", "name": ""},
          {"code": "a", "name": "Bus"},
          {"code": "_x", "name": "Reste"},
          {"code": "b", "name": "Logement", "rules": ["loyer AND"], "parent": "z"},
          {"code": "c", "name": "Garde", "examples": "une phrase", "definition": 3}
        ]}
        """;
    assertThatThrownBy(() -> CodebookJson.read(file))
        .asInstanceOf(InstanceOfAssertFactories.type(UnreadableCodebook.class))
        .extracting(UnreadableCodebook::problems, InstanceOfAssertFactories.list(String.class))
        .satisfiesExactly(
            problem -> assertThat(problem).contains("n° 1", "un nom"),
            problem -> assertThat(problem).contains("n° 2", "« a » est déjà pris"),
            problem -> assertThat(problem).contains("n° 3", "« _x »"),
            problem -> assertThat(problem).contains("n° 4", "règle", "caractère 10"),
            problem -> assertThat(problem).contains("n° 5", "« definition »"),
            problem -> assertThat(problem).contains("n° 5", "« examples »"),
            problem -> assertThat(problem).contains("Logement", "« z » n’existe pas"));
  }

  @Test
  void whatIsNotACodebookIsRefused() {
    assertThatThrownBy(() -> CodebookJson.read("{\"format\": \"ecoute-codebook/1\",\n oups"))
        .hasMessageContaining("ligne 2");
    assertThatThrownBy(() -> CodebookJson.read("")).hasMessageContaining("pas une grille");
    assertThatThrownBy(() -> CodebookJson.read("[1]")).hasMessageContaining("pas une grille");
    assertThatThrownBy(() -> CodebookJson.read("{\"format\": \"ecoute-codebook/9\"}"))
        .hasMessageContaining("version");
    assertThatThrownBy(() -> CodebookJson.read("{\"format\": \"ecoute-codebook/1\"}"))
        .hasMessageContaining("aucun thème");
  }
}
