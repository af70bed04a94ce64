package fr.caf.ecoute.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void aTitleBecomesPlainLetters() {
    assertThat(slug("Être aidant : où en êtes-vous, à l’Œuvre ?"))
        .isEqualTo("etre-aidant-ou-en-etes-vous-a-l-oeuvre");
  }

  @Test
  void aLongTitleIsCutBetweenTwoWords() {
    assertThat(
            slug("S’occuper d’un enfant gravement malade et continuer de travailler à plein temps"))
        .isEqualTo("s-occuper-d-un-enfant-gravement-malade-et-continuer-de");
  }

  @Test
  void oneLongWordIsCutAnyway() {
    assertThat(slug("a".repeat(200))).hasSize(60);
  }

  @Test
  void aTakenNameIsFollowedByTheFirstFreeNumber() {
    Set<String> taken = Set.of("aidants", "aidants-2");
    assertThat(Slug.of("Aidants", taken::contains)).isEqualTo("aidants-3");
  }

  @Test
  void aTitleWithoutALetterStillHasAName() {
    assertThat(slug("؟ !!! ☺")).isEqualTo("consultation");
  }

  private static String slug(String title) {
    return Slug.of(title, _ -> false);
  }
}
