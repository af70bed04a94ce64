package fr.caf.ecoute.questionnaire.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SyllablesTest {
  private static final Map<String, Integer> SAID =
      Map.ofEntries(
          Map.entry("consultation", 4),
          Map.entry("prestation", 3),
          Map.entry("allocataire", 4),
          Map.entry("maison", 2),
          Map.entry("travail", 2),
          Map.entry("aide", 1),
          Map.entry("famille", 2),
          Map.entry("réaliser", 4),
          Map.entry("question", 2),
          Map.entry("guichet", 2),
          Map.entry("moment", 2),
          Map.entry("aident", 1),
          Map.entry("vous", 1),
          Map.entry("les", 1),
          Map.entry("année", 2),
          Map.entry("naïf", 2),
          Map.entry("AJPP", 1),
          Map.entry("38", 1));

  @Test
  void aWordHasTheSyllablesOneHears() {
    SAID.forEach((word, count) -> assertThat(Syllables.of(word)).as(word).isEqualTo(count));
  }
}
