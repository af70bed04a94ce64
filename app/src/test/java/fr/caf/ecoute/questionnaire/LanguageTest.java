package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "fr-x-falc", "en", "ar", "pt-BR", "uk", "zh-Hant", "rom"})
  void languagesPeopleSpeakAreLanguages(String tag) {
    assertThat(Language.isTag(tag)).isTrue();
    assertThat(new Language(tag).ownName()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FR", "fr_FR", "zz", "français", "x-falc", "en-", "fr-FR-x-\u0000"})
  void whatIsNoLanguageIsNot(String tag) {
    assertThat(Language.isTag(tag)).isFalse();
  }

  @Test
  void eachIsCalledAsItsReadersCallIt() {
    assertThat(new Language("ar").ownName()).isEqualTo("العربية");
    assertThat(new Language("en").ownName()).isEqualTo("English");
    assertThat(Language.FRENCH.ownName()).isEqualTo("Français");
    assertThat(Language.EASY_FRENCH.ownName()).isEqualTo("Français facile");
  }

  @Test
  void someAreReadFromTheRight() {
    assertThat(new Language("ar").isRightToLeft()).isTrue();
    assertThat(new Language("he").isRightToLeft()).isTrue();
    assertThat(new Language("en").isRightToLeft()).isFalse();
  }
}
