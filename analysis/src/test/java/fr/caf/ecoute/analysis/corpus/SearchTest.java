package fr.caf.ecoute.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
  private static final List<String> TEXTS =
      List.of(
          "Je n'arrive jamais à joindre un conseiller.",
          "Le conseiller ne répond pas au téléphone.",
          "Un conseiller à l'écoute, merci !",
          "Mon dossier a été perdu deux fois.",
          "J'ai perdu mon temps avec ce dossier.");

  private static List<String> found(String words) {
    try (Corpus corpus = Corpus.inMemory()) {
      for (int i = 0; i < TEXTS.size(); i++) {
        corpus.add(new Verbatim(Integer.toString(i), TEXTS.get(i)));
      }
      return List.copyOf(corpus.matching(Search.of(words)).keySet());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "conseiller AND (joindre OR répondre) | 0,1",
        "conseiller ET (joindre OU répondre) | 0,1",
        "conseillers NOT téléphone | 0,2",
        "conseiller SAUF (téléphone OU joindre) | 2",
        "dossier perdu | 3,4",
        "\"dossier perdu\" | ",
        "«conseiller» | 0,1,2",
        "télépho* | 1",
        "conseiller OR perdu | 0,1,2,3,4",
        "NOT perdu conseiller écoute | 2"
      })
  void findsWhatAFacilitatorMeans(String words, String ids) {
    assertThat(found(words))
        .containsExactlyElementsOf(ids == null ? List.of() : List.of(ids.split(",")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'' | 1 | aucun mot",
        "conseiller AND (joindre | 16 | pas refermée",
        "conseiller) | 11 | pas été ouverte",
        "conseiller AND | 15 | il manque un mot à la fin",
        "conseiller AND OR joindre | 16 | il manque un mot avant « OR »",
        "OR joindre | 1 | il manque un mot avant « OR »",
        "\"dossier perdu | 1 | guillemets",
        "NOT perdu | 1 | pas seulement des mots à exclure",
        "conseiller AND de | 16 | trop courant",
        "co* | 1 | trois lettres",
        "() | 2 | il manque un mot"
      })
  void aSearchThatCannotBeReadSaysWhereAndWhy(String words, int character, String why) {
    assertThatThrownBy(() -> Search.of(words))
        .isInstanceOfSatisfying(
            BadSearch.class, bad -> assertThat(bad.position()).isEqualTo(character - 1))
        .hasMessageContaining("caractère " + character)
        .hasMessageContaining(why);
  }

  @Test
  void saysWhereInTheVerbatim() {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.add(new Verbatim("a", "Bonjour. Personne ne répond quand j'appelle un conseiller."));
      List<Highlight> words = corpus.matching(Search.of("conseiller AND répondre")).get("a");
      assertThat(words).containsExactly(new Highlight(21, 27), new Highlight(47, 57));
    }
  }
}
