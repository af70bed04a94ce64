package fr.caf.ecoute.analysis.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final List<String> OTHERS =
      List.of(
          "Je trouve le site internet trop lent.",
          "Personne ne répond au téléphone.",
          "Le bureau est loin de mon village.",
          "Mon conseiller change tous les mois.");

  /** The summary of the first texts against the others. */
  private static Summary summary(List<String> group, String question) {
    List<String> texts = new ArrayList<>(group);
    for (int i = 0; i < 5; i++) {
      texts.addAll(OTHERS);
    }
    Set<String> asked;
    try (FrenchTerms french = new FrenchTerms()) {
      asked = french.of(question).stream().map(Token::term).collect(Collectors.toSet());
    }
    try (Corpus corpus = Corpus.inMemory()) {
      for (int i = 0; i < texts.size(); i++) {
        corpus.add(new Verbatim("t%03d".formatted(i), texts.get(i)));
      }
      List<AnalysedVerbatim> read = corpus.analysed();
      int[] own = IntStream.range(0, group.size()).toArray();
      return new Telling(read, asked).of(own, List.of(), 5);
    }
  }

  private static List<String> titles(List<String> group, String question) {
    return summary(group, question).titles().stream().map(Title::surface).toList();
  }

  private static final List<String> NURSERY =
      List.of(
          "Il manque des places en crèche dans le quartier.",
          "Les places en crèche sont rares.",
          "Ouvrir des places en crèche, vite.",
          "Sans places en crèche je ne peux pas travailler.");

  @Test
  void aTitleIsAPhraseAsPeopleWriteIt() {
    assertThat(titles(NURSERY, "").getFirst()).isEqualTo("places en crèche");
  }

  @Test
  void aVerbWithItsComplementIsATitle() {
    List<String> group =
        List.of(
            "Il faut supprimer les frais de dossier.",
            "Vous devriez supprimer les frais de dossier !",
            "Pourquoi ne pas supprimer les frais de dossier ?");
    assertThat(titles(group, "").getFirst())
        .isIn("supprimer les frais de dossier", "frais de dossier");
  }

  @Test
  void aConjugatedVerbIsNoTitle() {
    List<String> group =
        List.of(
            "Tout le monde paie des intérêts au propriétaire.",
            "Le voisin paie des intérêts au propriétaire.",
            "Chacun paie des intérêts au propriétaire.");
    assertThat(titles(group, "")).isNotEmpty().noneMatch(title -> title.contains("paie"));
  }

  @Test
  void theQuestionsWordsAloneMakeNoTitle() {
    assertThat(titles(NURSERY, "Que pensez-vous des places en crèche ?"))
        .noneMatch(title -> title.equalsIgnoreCase("places en crèche"));
  }

  @Test
  void aVagueWordAloneMakesNoTitle() {
    List<String> group =
        List.of("Une question de moyens.", "Des moyens, des moyens !", "Plus de moyens.");
    assertThat(titles(group, "")).doesNotContain("moyens", "question");
  }

  @Test
  void aTitleAlreadyTakenIsNotGivenTwice() {
    Summary first = summary(NURSERY, "");
    try (Corpus corpus = Corpus.inMemory()) {
      for (int i = 0; i < NURSERY.size(); i++) {
        corpus.add(new Verbatim("t" + i, NURSERY.get(i)));
      }
      Summary second =
          new Telling(corpus.analysed(), Set.of()).of(new int[] {0, 1, 2, 3}, first.titles(), 5);
      assertThat(second.titles()).noneMatch(title -> first.titles().getFirst().overlaps(title));
    }
  }

  @Test
  void acronymsKeepTheirCapitalsAndShoutingIsCalmed() {
    assertThat(Spelling.clean("la CAF")).isEqualTo("la CAF");
    assertThat(Spelling.clean("PLACES EN CRÈCHE")).isEqualTo("places en crèche");
    assertThat(Spelling.withoutCapital("Ouvrir des places")).isEqualTo("ouvrir des places");
    assertThat(Spelling.withoutCapital("RSA majoré")).isEqualTo("RSA majoré");
  }
}
