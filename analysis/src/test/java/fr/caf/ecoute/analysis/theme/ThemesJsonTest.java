package fr.caf.ecoute.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.analysis.codebook.Coding;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemesJsonTest {
  private static final ThemeProposals PROPOSALS =
      new ThemeProposals(
          "Quoi de neuf ?",
          new TriageCounts(3, 1, 2),
          List.of(
              new ThemeProposal(
                  "delais",
                  "Délais « longs »",
                  "On y lit \u0000…",
                  List.of("délais"),
                  2,
                  1,
                  2,
                  0.5,
                  List.of("a"),
                  List.of("b"),
                  List.of("c"),
                  0.8)),
          List.of(
              new ThemeFamily("attendre", "Attendre", List.of("delais", "reponse"), 2, 1, 1, 4, 6)),
          4,
          List.of(),
          List.of(new RareIdea("Navette de nuit", List.of("e", "f"))),
          List.of(new Coding("a", 1, "delais", 1, 0, 3)),
          List.of(new Campaign(List.of("a", "b"))),
          List.of(List.of("c", "d")),
          "modele.onnx (0123456789ab)");

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    String json = ThemesJson.write(PROPOSALS);
    assertThat(ThemesJson.read(new StringReader(json), PROPOSALS.codings())).isEqualTo(PROPOSALS);
    assertThat(json).contains("\"format\" : \"ecoute-themes/1\"").doesNotContain("\r");
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> ThemesJson.read(new StringReader("{\"format\":\"x\"}"), List.of()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ThemesJson.read(new StringReader("id,rank"), List.of()))
        .isInstanceOf(IOException.class);
  }
}
