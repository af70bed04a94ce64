package fr.caf.ecoute.questionnaire.lint;

import static fr.caf.ecoute.questionnaire.lint.Sample.found;
import static fr.caf.ecoute.questionnaire.lint.Sample.several;
import static fr.caf.ecoute.questionnaire.lint.Sample.single;
import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoosingTest {
  @Test
  void aScaleOrAGridWithoutDontKnowIsTold() {
    Stem stem = new Stem("note", "Êtes-vous content ?");
    assertThat(
            found(new Choosing(), new Scale(stem, 1, 5, "Non", "Oui", Scale.DontKnow.NOT_OFFERED)))
        .hasSize(1);
    assertThat(found(new Choosing(), new Scale(stem, 1, 5, "Non", "Oui", Scale.DontKnow.OFFERED)))
        .isEmpty();
    List<Choice> rows = Sample.choices("L’accueil", "Le site");
    List<Choice> columns = Sample.choices("Bien", "Mauvais");
    assertThat(
            found(new Choosing(), new RatingGrid(stem, rows, columns, Scale.DontKnow.NOT_OFFERED)))
        .hasSize(1);
    assertThat(found(new Choosing(), new RatingGrid(stem, rows, columns, Scale.DontKnow.OFFERED)))
        .isEmpty();
  }

  @Test
  void anOtherWithoutALineToSayWhatIsTold() {
    assertThat(found(new Choosing(), single("Mère", "Autre"))).hasSize(1);
    assertThat(found(new Choosing(), several("Le bruit", "Autre raison"))).hasSize(1);
    SingleChoice specified =
        new SingleChoice(
            new Stem("choix", "Lequel ?"),
            List.of(new Choice("c0", "Mère"), new Choice("autre", "Autre", Choice.Trait.SPECIFY)));
    assertThat(found(new Choosing(), specified)).isEmpty();
    assertThat(found(new Choosing(), single("Un autre proche", "Autrement", "Autrui"))).isEmpty();
  }

  @Test
  void choicesThatLeanToOneSideAreTold() {
    assertThat(
            found(
                new Choosing(),
                single("Très satisfait", "Satisfait", "Plutôt satisfait", "Pas satisfait")))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("3 favorables pour 1 défavorables"));
    assertThat(
            found(
                new Choosing(),
                single(
                    "Très satisfait",
                    "Plutôt satisfait",
                    "Ni satisfait ni mécontent",
                    "Plutôt pas satisfait",
                    "Pas du tout satisfait",
                    "Je ne sais pas")))
        .isEmpty();
    assertThat(found(new Choosing(), single("Un mois", "Deux mois", "Pas encore"))).isEmpty();
  }

  @Test
  void rangesThatOverlapAreTold() {
    assertThat(found(new Brackets(), single("18 à 25 ans", "25 à 35 ans", "Plus de 35 ans")))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.sentence())
                    .isEqualTo("Les choix « 18 à 25 ans » et « 25 à 35 ans » se recouvrent."));
    assertThat(found(new Brackets(), single("moins de 20 ans", "20-39 ans", "40 ans et plus")))
        .isEmpty();
    assertThat(found(new Brackets(), single("40 ans et plus", "de 20 à 39 ans", "jusqu’à 19 ans")))
        .isEmpty();
  }

  @Test
  void rangesWithAGapAreTold() {
    assertThat(found(new Brackets(), single("0 à 10", "12 à 20", "21 et plus")))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("« 0 à 10 » et « 12 à 20 »"));
  }

  @Test
  void numbersThatAreNotRangesAreLeftAlone() {
    assertThat(found(new Brackets(), single("1 enfant", "2 enfants", "3 enfants ou plus")))
        .isEmpty();
    assertThat(found(new Brackets(), single("En 2020", "En 2021", "Avant"))).isEmpty();
    assertThat(
            found(new Brackets(), single("Moins d’un mois", "D’un à deux mois", "De deux à trois")))
        .isEmpty();
  }
}
