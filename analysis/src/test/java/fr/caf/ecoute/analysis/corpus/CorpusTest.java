package fr.caf.ecoute.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @Test
  void aSearchFindsOtherFormsOfTheWordsAndShowsWhere() {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.add(new Verbatim("a", "Les crèches ferment trop tôt"));
      corpus.add(new Verbatim("b", "Le site internet ne marche pas"));
      assertThat(corpus.search("horaires de la crèche", 10))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.verbatim().id()).isEqualTo("a");
                assertThat(found.highlights()).containsExactly(new Highlight(4, 11));
              });
    }
  }

  @Test
  void aVerbatimAddedAgainReplacesTheFormerOne() {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.add(new Verbatim("a", "Avant"));
      corpus.add(new Verbatim("a", "Après la visite"));
      assertThat(corpus.size()).isEqualTo(1);
      assertThat(corpus.find("a")).contains(new Verbatim("a", "Après la visite"));
      assertThat(corpus.find("z")).isEmpty();
    }
  }

  @Test
  void termsAreCountedAcrossVerbatims() {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.add(new Verbatim("a", "guichet guichet"));
      corpus.add(new Verbatim("b", "Un guichet"));
      assertThat(corpus.terms())
          .singleElement()
          .satisfies(
              term -> {
                assertThat(term.verbatims()).isEqualTo(2);
                assertThat(term.occurrences()).isEqualTo(3);
              });
    }
  }

  @Test
  void similarVerbatimsSpeakOfTheSameThings() {
    Verbatim asked = new Verbatim("a", "Attente au téléphone interminable");
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.add(asked);
      corpus.add(new Verbatim("b", "Le téléphone sonne sans fin, quelle attente"));
      corpus.add(new Verbatim("c", "Plus de places pour les petits"));
      assertThat(corpus.similar(asked, 5))
          .extracting(found -> found.verbatim().id())
          .containsExactly("b");
    }
  }

  @Test
  void closedAnswersAreKeptAndCounted() {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.add(new Verbatim("a", "Oui", Map.of("Âge", "18-25")));
      corpus.add(new Verbatim("b", "Non", Map.of("Âge", "18-25")));
      corpus.add(new Verbatim("c", "Bof", Map.of()));
      assertThat(corpus.profileCounts("Âge")).containsExactly(Map.entry("18-25", 2));
    }
  }

  @Test
  void aCorpusOnDiskIsThereWhenOpenedAgain(@TempDir Path folder) {
    try (Corpus corpus = Corpus.open(folder)) {
      corpus.add(new Verbatim("a", "Une aide plus rapide"));
    }
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.verbatims()).containsExactly(new Verbatim("a", "Une aide plus rapide"));
    }
  }

  @Test
  void termsReadBackStandWhereTheyWereWritten() {
    String text = "L’attente : trop d'attente !";
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.add(new Verbatim("a", text));
      assertThat(corpus.analysed().getFirst().tokens())
          .extracting(token -> token.surface(text))
          .containsExactly("attente", "trop", "attente");
    }
  }

  @Test
  void anEmptyCorpusAnswersNothing() {
    try (Corpus corpus = Corpus.inMemory()) {
      assertThat(corpus.search("crèche", 3)).isEmpty();
      assertThat(corpus.terms()).isEmpty();
      assertThat(corpus.verbatims()).isEmpty();
    }
  }

  @Test
  void aVeryLongVerbatimCanBeSearchedAndCompared() {
    String many = "mot".concat("alpha beta gamma ".repeat(300));
    StringBuilder distinct = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      distinct.append("terme").append(Integer.toString(i, 36)).append(' ');
    }
    try (Corpus corpus = Corpus.inMemory()) {
      Verbatim large = new Verbatim("a", distinct.toString());
      corpus.add(large);
      corpus.add(new Verbatim("b", many));
      assertThat(corpus.similar(large, 3)).isEmpty();
    }
  }
}
