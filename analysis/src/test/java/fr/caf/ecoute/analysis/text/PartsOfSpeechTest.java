package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartsOfSpeechTest {
  private final Lexicon lexicon = new Lexicon();
  private final PartsOfSpeech partsOfSpeech = new PartsOfSpeech(lexicon);

  private String letters(String sentence) {
    return partsOfSpeech.of(sentence).stream()
        .map(word -> Character.toString(word.part().letter()))
        .collect(Collectors.joining());
  }

  @Test
  void aHomographIsANounAfterAnArticleAndAVerbAfterAPronoun() {
    assertThat(letters("la paie")).isEqualTo("DN");
    assertThat(letters("on paie")).isEqualTo("SV");
    assertThat(letters("le compte")).isEqualTo("DN");
    assertThat(letters("il compte")).isEqualTo("SV");
  }

  @Test
  void contreIsAPrepositionAndRienIsNoNoun() {
    assertThat(letters("lutter contre la fraude")).isEqualTo("IODN");
    assertThat(letters("il ne sait rien")).endsWith("S");
  }

  @Test
  void anAdjectiveComesAfterItsNounOrBeforeIt() {
    assertThat(letters("la taxe foncière")).isEqualTo("DNA");
    assertThat(letters("les grandes entreprises")).isEqualTo("DAN");
    assertThat(letters("les classes moyennes")).isEqualTo("DNA");
  }

  @Test
  void aPronounBeforeAVerbIsNoArticle() {
    assertThat(letters("pour les aider")).isEqualTo("OSI");
    assertThat(letters("pour les aides")).isEqualTo("ODN");
  }

  @Test
  void accentsLeftOutArePutBack() {
    assertThat(lexicon.accented("impots")).isEqualTo("impôts");
    assertThat(lexicon.accented("interet")).isEqualTo("intérêt");
    assertThat(lexicon.accented("ecole")).isEqualTo("école");
    assertThat(lexicon.accented("taxe")).isEqualTo("taxe");
    assertThat(lexicon.accented("xyzzyque")).isEqualTo("xyzzyque");
    assertThat(letters("les impots")).isEqualTo("DN");
  }

  @Test
  void theDictionaryKnowsGendersNumbersAndInfinitives() {
    assertThat(lexicon.of("démarche").feminine()).isTrue();
    assertThat(lexicon.of("démarche").masculine()).isFalse();
    assertThat(lexicon.of("impôts").plural()).isTrue();
    assertThat(lexicon.of("simplifiez").infinitive()).isEqualTo("simplifier");
    assertThat(lexicon.of("simplifiez").imperative()).isTrue();
    assertThat(lexicon.of("zzz").known()).isFalse();
  }

  @Test
  void anyTextIsRead() {
    assertThat(partsOfSpeech.of("")).isEmpty();
    assertThatCode(
            () -> {
              Random random = new Random(7);
              for (int i = 0; i < 300; i++) {
                String text =
                    random
                        .ints(30, 1, 0x1F900)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
                partsOfSpeech.of(WellFormed.text(text));
              }
              partsOfSpeech.of("👍👍 The administration is too slow, ¿verdad? l’ d' -- '");
            })
        .doesNotThrowAnyException();
  }
}
