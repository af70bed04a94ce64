package fr.caf.ecoute.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three words and a number that anyone can copy, dictate and type. */
class ResumeCodeTest {
  private static final ResumeCode CODE = new ResumeCode("cerise-bateau-lune-4821");

  /** Not to be read aloud at a counter, nor found on a letter to somebody in trouble. */
  private static final List<String> UNWELCOME =
      List.of(
          "arme",
          "bagarre",
          "bite",
          "bombe",
          "bouffon",
          "cadavre",
          "cercueil",
          "chatte",
          "con",
          "couille",
          "crime",
          "crotte",
          "cul",
          "dette",
          "diable",
          "enfer",
          "esclave",
          "fesse",
          "foutre",
          "fric",
          "fusil",
          "garce",
          "haine",
          "maladie",
          "merde",
          "meurtre",
          "mort",
          "nazi",
          "pendu",
          "pipe",
          "pisse",
          "poison",
          "prison",
          "pute",
          "putain",
          "queue",
          "race",
          "rat",
          "salope",
          "sang",
          "sein",
          "sexe",
          "suicide",
          "tombe",
          "torture",
          "viol");

  @Test
  void theWordsAreManyPlainAndDistinct() {
    assertThat(ResumeWords.ALL).hasSizeGreaterThanOrEqualTo(2_048).doesNotHaveDuplicates();
    assertThat(ResumeWords.ALL).allMatch(word -> word.matches("[a-z]{3,13}"));
    double bits =
        3 * Math.log(ResumeWords.ALL.size()) / Math.log(2) + Math.log(9_000) / Math.log(2);
    assertThat(bits).isGreaterThan(46);
  }

  @Test
  void noWordIsAnotherWithALetterOrTwoMore() {
    Set<String> known = new HashSet<>(ResumeWords.ALL);
    assertThat(
            ResumeWords.ALL.stream()
                .filter(
                    word ->
                        Stream.of(1, 2)
                            .filter(more -> word.length() - more >= 3)
                            .anyMatch(
                                more -> known.contains(word.substring(0, word.length() - more)))))
        .isEmpty();
  }

  @Test
  void noWordReadsAsAnotherOnceItsPluralIsDropped() {
    assertThat(ResumeWords.ALL.stream().map(ResumeWords::singular).distinct())
        .hasSameSizeAs(ResumeWords.ALL);
    assertThat(ResumeWords.ALL).allMatch(word -> ResumeWords.find(word).equals(Optional.of(word)));
  }

  @Test
  void noWordIsUnwelcome() {
    assertThat(ResumeWords.ALL).doesNotContainAnyElementsOf(UNWELCOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cerise-bateau-lune-4821",
        " Cerise  BATEAU lune 4821 ",
        "cerises, bateaux, lunes, 4821",
        "cérise–bâteau—lûne – 4821",
        "cerise.bateau.lune4821",
        "cerise\u00a0bateau\u202flune\t4821"
      })
  void itIsReadHoweverItIsTyped(String typed) {
    assertThat(ResumeCode.typed(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cerise",
        "cerise-bateau-lune",
        "cerise-bateau-lune-482",
        "cerise-bateau-lune-48210",
        "cerise-bateau-lune-0821",
        "cerise-bateau-4821",
        "cerise-bateau-lune-soleil-4821",
        "cerise-bateau-xyzzy-4821",
        "4821-cerise-bateau-lune",
        "cerise-bateau-lune-٤٨٢١",
        "' or 1=1 --",
        "\0\0\0"
      })
  void anythingElseIsNoCode(String typed) {
    assertThat(ResumeCode.typed(typed)).isEmpty();
    assertThat(ResumeCode.typed(CODE.words() + "-".repeat(200))).isEmpty();
  }

  @Test
  void codesAreDrawnApartAndReadBack() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      ResumeCode code = ResumeCode.random();
      assertThat(ResumeCode.typed(code.words())).contains(code);
      drawn.add(code.words());
    }
    assertThat(drawn).hasSize(2_000);
  }

  @Test
  void itIsNotToldByMistake() {
    assertThat(CODE.toString()).doesNotContain("cerise");
    assertThatThrownBy(() -> new ResumeCode("Cerise bateau lune 4821"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("erise");
  }
}
