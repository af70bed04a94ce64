package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdeaUnitsTest {
  private static List<String> units(String text) {
    try (FrenchTerms french = new FrenchTerms()) {
      return IdeaUnits.of(text, french.of(text)).stream()
          .map(unit -> text.substring(unit.start(), unit.end()))
          .toList();
    }
  }

  @Test
  void sentencesAreUnits() {
    assertThat(units("Les délais sont trop longs. Le téléphone sonne dans le vide !"))
        .containsExactly("Les délais sont trop longs.", "Le téléphone sonne dans le vide !");
  }

  @Test
  void bulletsAndNumberedItemsAreUnits() {
    assertThat(units("- ouvrir une crèche municipale\n- baisser le prix cantine"))
        .containsExactly("- ouvrir une crèche municipale", "- baisser le prix cantine");
    assertThat(units("1) ouvrir une crèche municipale 2) baisser le prix cantine")).hasSize(2);
  }

  @Test
  void aUnitThatSaysTooLittleJoinsItsNeighbour() {
    assertThat(units("Les délais sont trop longs. Vraiment."))
        .containsExactly("Les délais sont trop longs. Vraiment.");
    assertThat(units("Bonjour. Les délais sont trop longs."))
        .containsExactly("Bonjour. Les délais sont trop longs.");
  }

  @Test
  void numbersAndSumsAreNotCut() {
    assertThat(units("Il faut donner 1.500 euros aux parents isolés")).hasSize(1);
  }

  @Test
  void anEmptyTextHasNoUnit() {
    assertThat(units("  \n ")).isEmpty();
  }
}
