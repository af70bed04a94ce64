package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void whatNobodyWritesIsDropped() {
    assertThat(PlainText.clean("a\0b\u0001c\u009Fd\uFEFFe\uFFFEf")).isEqualTo("abcdef");
  }

  @Test
  void loneSurrogatesGoAndEmojiStay() {
    assertThat(PlainText.clean("a\uD83Db\uDE42c🙂")).isEqualTo("abc🙂");
  }

  @Test
  void bidirectionalOverridesAndIsolatesAreDropped() {
    assertThat(PlainText.clean("\u202Aa\u202E\u2066b\u2069\u202C")).isEqualTo("ab");
  }

  @Test
  void rightToLeftTextKeepsItsLettersAndItsMarks() {
    String arabic = "\u200Fمرحبا 3\u200E، می\u200Cخواهم";
    assertThat(PlainText.clean(arabic)).isEqualTo(arabic);
  }

  @Test
  void everyLineEndIsALineFeedAndTabsStay() {
    assertThat(PlainText.clean("a\r\nb\rc\u2028d\u0085e\tf")).isEqualTo("a\nb\nc\nd\ne\tf");
  }

  @Test
  void accentsHaveOneSpelling() {
    assertThat(PlainText.clean("e\u0301te\u0301")).isEqualTo("été");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\t ", "\u00A0", "\u200B\u200F", "\uFEFF", "\0"})
  void whatShowsNothingIsEmpty(String nothing) {
    assertThat(PlainText.clean(nothing)).isEmpty();
  }

  @Test
  void anEmojiCountsForOneCharacter() {
    assertThat(PlainText.length("é🙂")).isEqualTo(2);
  }

  @Test
  void cleaningTwiceChangesNothingMoreWhateverTheText() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        raw.append((char) random.nextInt(Character.MAX_VALUE + 1));
        raw.append("e\u0301\r\n \u202E".charAt(random.nextInt(6)));
      }
      String clean = PlainText.clean(raw.toString());
      assertThat(PlainText.clean(clean)).isEqualTo(clean);
      assertThat(clean).doesNotContain("\0", "\r", "\u202E").doesNotContainPattern("\\p{Cs}");
    }
  }
}
