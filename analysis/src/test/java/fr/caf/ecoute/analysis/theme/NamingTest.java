package fr.caf.ecoute.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.keyword.Telling;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamingTest {
  private static final String QUESTION = "Que faudrait-il changer ?";
  private static final List<String> OTHERS =
      List.of(
          "Le bus ne passe plus dans mon village.",
          "Il n'y a plus de bus le soir.",
          "La cantine est trop chère pour nous.",
          "Le prix de la cantine augmente chaque année.",
          "Trop de bruit dans la rue la nuit.");

  private static List<DistinctAnswer> answers(List<String> own) {
    List<String> texts = new ArrayList<>(own);
    for (int i = 0; i < 8; i++) {
      texts.addAll(OTHERS);
    }
    try (FrenchTerms french = new FrenchTerms()) {
      return IntStream.range(0, texts.size())
          .mapToObj(i -> new Verbatim("v" + i, texts.get(i)))
          .map(v -> new AnalysedVerbatim(v, french.of(v.text())))
          .map(read -> new DistinctAnswer(List.of(read), false))
          .toList();
    }
  }

  private static Naming naming(List<String> own, String question) {
    int[] members = IntStream.range(0, own.size()).toArray();
    return naming(answers(own), members, question, Naming.none());
  }

  private static Naming naming(
      List<DistinctAnswer> answers, int[] members, String question, Naming others) {
    Telling telling = Naming.telling(answers, question);
    return Naming.of(telling, answers, List.of(members), question, others);
  }

  private static String label(String... own) {
    return naming(List.of(own), QUESTION).labels().getFirst();
  }

  private static String description(String... own) {
    return naming(List.of(own), QUESTION).descriptions().getFirst();
  }

  private static final String[] ISF = {
    "Rétablir l'ISF",
    "Il faut rétablir l'ISF.",
    "rétablir l’ISF tout de suite",
    "Rétablir l'ISF, vite",
    "Rétablissement de l'ISF.",
    "Ils ont supprimé l'ISF.",
    "La suppression de l'ISF est injuste.",
    "Annuler la suppression de l'ISF.",
    "Supprimer l'ISF !",
    "Il faudrait supprimer l'ISF",
    "Suppression de l'ISF."
  };

  @Test
  void aVerbAndItsComplementMakeALabelWithTheirAccentsAndApostrophes() {
    assertThat(
            label(
                "Simplifiez les demarches administratives.",
                "Il faut simplifier les démarches administratives",
                "simplifier les démarches administratives svp",
                "SIMPLIFIER LES DÉMARCHES ADMINISTRATIVES"))
        .isEqualTo("Simplifier les démarches administratives");
    assertThat(
            label(
                "Baisser l'impôt sur le revenu.",
                "il faut baisser l'impot sur le revenu",
                "Baisser l’impôt sur le revenu"))
        .isEqualTo("Baisser l’impôt sur le revenu");
  }

  @Test
  void aNounMayHaveAVerbForComplement() {
    assertThat(
            label(
                "Difficulté à joindre un conseiller.",
                "J'ai des difficultés à joindre un conseiller",
                "difficulté à joindre un conseiller !"))
        .isIn("Difficulté à joindre un conseiller", "Joindre un conseiller");
  }

  @Test
  void possessivesBecomeArticles() {
    assertThat(
            label(
                "Payer mon loyer en attendant.",
                "je ne peux pas payer mon loyer",
                "Comment payer son loyer ?"))
        .isEqualTo("Payer le loyer");
  }

  @Test
  void whatIsMissingIsSaidSo() {
    assertThat(
            label(
                "Pas de conseiller disponible.",
                "Il n'y a pas de conseiller disponible",
                "jamais, pas de conseiller disponible"))
        .isEqualTo("Pas de conseiller disponible");
    assertThat(label("Plus de transparence", "plus de transparence svp", "Plus de transparence !"))
        .isEqualTo("Plus de transparence");
  }

  @Test
  void oppositeStancesAreNotHiddenUnderOneLabel() {
    assertThat(label(ISF)).isEqualTo("Rétablir ou supprimer l’ISF");
    assertThat(description(ISF))
        .contains(
            "à propos de l’ISF, 5 réponses vont dans le sens de « rétablir » et 3 dans celui de"
                + " « supprimer »");
  }

  @Test
  void aFewOthersOrOtherSubjectsAreNoOppositeStance() {
    assertThat(label("Rétablir l'ISF", "Rétablir l'ISF svp", "rétablir l'ISF vite"))
        .isEqualTo("Rétablir l’ISF");
    assertThat(
            description(
                "Augmenter la TVA sur le luxe",
                "augmenter la TVA sur le luxe.",
                "Augmenter la TVA sur le luxe !",
                "Baisser la TVA sur le pain",
                "baisser la TVA sur le pain.",
                "Baisser la TVA sur le pain !"))
        .doesNotContain("dans le sens");
  }

  @Test
  void aDescriptionIsASentenceThatAgrees() {
    assertThat(
            description(
                "Ouvrir un guichet le samedi.",
                "Il faudrait ouvrir un guichet le samedi",
                "ouvrir un guichet le samedi matin"))
        .matches("Ces réponses proposent surtout d’ouvrir un guichet( le samedi)?.*\\.");
    assertThat(
            description(
                "La taxe foncière est injuste",
                "je paie trop de taxe foncière",
                "La taxe foncière monte"))
        .startsWith("Il y est surtout question de la taxe foncière");
  }

  @Test
  void whatPeopleDoIsAProposalOnlyWhenTheyWereAskedForOne() {
    List<String> own =
        List.of(
            "Fournir des papiers tous les mois",
            "fournir des papiers encore",
            "Fournir des papiers inutiles");
    assertThat(naming(own, "Quelles règles jugez-vous inutiles ?").descriptions().getFirst())
        .doesNotContain("proposent");
  }

  @Test
  void noLabelHoldsAnAddressANumberOrAPhone() {
    assertThat(
            label(
                "Contact jean.dupont@exemple.fr 0612345678",
                "contact jean.dupont@exemple.fr 06 12 34 56 78",
                "Contact : jean.dupont@exemple.fr"))
        .doesNotContain("@")
        .doesNotContainPattern("\\d");
  }

  @Test
  void otherLevelsAreGivenOtherNames() {
    List<String> own =
        List.of("Places en crèche", "des places en crèche", "Places en crèche, horaires de crèche");
    List<DistinctAnswer> answers = answers(own);
    int[] members = {0, 1, 2};
    Naming parents = naming(answers, members, QUESTION, Naming.none());
    Naming children = naming(answers, members, QUESTION, parents);
    assertThat(children.labels()).doesNotContainAnyElementsOf(parents.labels());
    assertThat(children.codes()).doesNotContainAnyElementsOf(parents.codes());
  }

  @Test
  void anyAnswersAreNamed() {
    for (List<String> own :
        List.of(
            List.of("👍", "👍👍", "🙂"),
            List.of("oui", "non", "bof"),
            List.of("This service is slow", "The service is too slow", "slow service"),
            List.of("12 345", "@@@ ###", "http://exemple.fr/a?b=c"),
            List.of("Santé", "santé", "SANTÉ"))) {
      Naming naming = naming(own, QUESTION);
      assertThat(naming.labels().getFirst()).isNotBlank().doesNotContain("@");
      assertThat(naming.codes().getFirst()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(naming.descriptions().getFirst()).endsWith(".");
    }
    assertThat(label("Santé", "santé", "SANTÉ")).isEqualTo("Santé");
  }
}
