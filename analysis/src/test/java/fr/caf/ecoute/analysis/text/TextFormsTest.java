package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormsTest {
  @Test
  void punctuationSpacingAndCaseDoNotMakeANewText() {
    assertThat(NormalForm.of("  R.A.S. ! ")).isEqualTo("r a s");
    assertThat(NormalForm.of("Déjà   dit…")).isEqualTo("deja dit");
    assertThat(NormalForm.of("👍🏽 !!")).isEmpty();
  }

  @Test
  void sayingNothingHasManyForms() {
    for (String text : List.of("", "  ", "RAS", "Rien à dire.", "néant", "Je ne sais pas…", "?!")) {
      assertThat(NonAnswers.contains(NormalForm.of(text))).as(text).isTrue();
    }
    for (String text :
        List.of(
            "Pas d'exemple précis en tête pour l'instant.",
            "Je n'ai pas de souvenir",
            "Rien ne me vient à l'esprit, désolé")) {
      assertThat(NonAnswers.contains(NormalForm.of(text))).as(text).isTrue();
    }
    for (String text :
        List.of(
            "Rien ne va au guichet", "Exemple précis : la carte grise", "Pas de place en crèche")) {
      assertThat(NonAnswers.contains(NormalForm.of(text))).as(text).isFalse();
    }
  }

  @Test
  void halfCharactersAndControlsAreReplacedOneForOne() {
    String broken = "a\uD83Db\u0000c\uDC00 \uD83D\uDE00\tfin";
    String repaired = WellFormed.text(broken);
    assertThat(repaired).isEqualTo("a\uFFFDb c\uFFFD \uD83D\uDE00\tfin").hasSameSizeAs(broken);
  }

  @Test
  void soundTextIsLeftAsItIs() {
    String sound = "Les délais,\r\nc’est trop long \u200F!";
    assertThat(WellFormed.text(sound)).isSameAs(sound);
  }
}
