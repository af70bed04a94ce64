package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Map<String, String> SAID = Map.of("prenom", "Léa $1 \\", "age", "3 ans");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Comment va {prenom} ?|Comment va Léa $1 \\ ?",
        "{age}, {age}|3 ans, 3 ans",
        "Et {ville} ?|Et … ?",
        "`Et {ville|votre ville} ?`|Et votre ville ?",
        "`Et {ville|} ?`|Et  ?",
        "{Prenom} {} {2} { age }|{Prenom} {} {2} { age }",
        "Sans rien|Sans rien"
      })
  void whatWasSaidTakesItsPlace(String text, String filled) {
    assertThat(Wording.fill(text, code -> Optional.ofNullable(SAID.get(code)))).isEqualTo(filled);
  }

  @Test
  void theQuestionsATextRepeatsAreTold() {
    assertThat(Wording.questions("{a} et {b|rien}, puis {a} {B}")).containsExactly("a", "b");
  }

  @Test
  void whatWasSaidIsNotReadAsAReuseInItsTurn() {
    assertThat(Wording.fill("{a}", code -> Optional.of("{b}"))).isEqualTo("{b}");
  }
}
