package fr.caf.ecoute.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelHitsTest {
  private static final List<LabelledAnswer> GOLD =
      List.of(
          answer("1", "Taxer les riches"),
          answer("2", "Taxer les riches"),
          answer("3", "Taxer le luxe"),
          answer("4", "Simplifier"),
          answer("5", "Simplifier"));
  private static final List<LabelledAnswer> FOUND =
      List.of(
          answer("1", "a"), answer("2", "a"), answer("3", "b"), answer("4", "c"), answer("5", "c"));

  private static LabelledAnswer answer(String id, String label) {
    return new LabelledAnswer(id, List.of(label));
  }

  private static LabelHits hits(Map<String, List<String>> names, int first) {
    return LabelHits.of("Que faire de l’impôt ?", GOLD, FOUND, names, first);
  }

  @Test
  void themesAreMatchedByTheAnswersTheyShare() {
    assertThat(LabelHits.pairs(GOLD, FOUND))
        .isEqualTo(Map.of("a", "Taxer les riches", "b", "Taxer le luxe", "c", "Simplifier"));
  }

  @Test
  void aWordOfTheSameFamilyIsAHit() {
    LabelHits hits = hits(Map.of("c", List.of("Simplification des impôts")), 5);
    assertThat(hits).isEqualTo(new LabelHits(3, 1, 1));
    assertThat(hits.share()).isEqualTo(1.0 / 3);
  }

  @Test
  void aWordThatSeveralGoldThemesShareIsNoSharpHit() {
    assertThat(hits(Map.of("b", List.of("Taxer les riches")), 5)).isEqualTo(new LabelHits(3, 1, 0));
  }

  @Test
  void theWordsOfTheQuestionAreNoHit() {
    assertThat(hits(Map.of("a", List.of("Impôt"), "c", List.of("Faire l’impôt")), 5).hits())
        .isZero();
  }

  @Test
  void onlyTheFirstNamesAreLookedAt() {
    Map<String, List<String>> names = Map.of("a", List.of("Le voisin", "Les plus riches"));
    assertThat(hits(names, 1).hits()).isZero();
    assertThat(hits(names, 2).hits()).isEqualTo(1);
  }

  @Test
  void wordsThatOnlyLookAlikeAreNotOfOneFamily() {
    assertThat(LabelHits.family("simplifi", "simplific")).isTrue();
    assertThat(LabelHits.family("impot", "import")).isFalse();
    assertThat(LabelHits.family("contrat", "contribu")).isFalse();
  }

  @Test
  void residualBoxesAreNeverMatched() {
    List<LabelledAnswer> boxes = GOLD.stream().map(g -> answer(g.id(), "_indecis")).toList();
    assertThat(LabelHits.of("", GOLD, boxes, Map.of(), 5)).isEqualTo(new LabelHits(0, 0, 0));
  }
}
