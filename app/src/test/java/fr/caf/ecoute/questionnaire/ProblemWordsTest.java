package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
  private static final Properties WORDS = new Properties();

  @BeforeAll
  static void read() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                ProblemWordsTest.class.getResourceAsStream("/i18n/messages.properties")),
            StandardCharsets.UTF_8)) {
      WORDS.load(reader);
    }
  }

  @Test
  void everyProblemHasItsSentenceAndNoSentenceIsLeftOver() {
    assertThat(
            WORDS.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem."))
                .collect(Collectors.toSet()))
        .isEqualTo(
            Arrays.stream(Problem.Kind.values())
                .map(kind -> new Problem("q", kind).key())
                .collect(Collectors.toSet()));
  }

  @Test
  void noSentenceHasAStraightApostropheWhichTheFormatWouldSwallow() {
    assertThat(WORDS.entrySet())
        .filteredOn(entry -> entry.getKey().toString().startsWith("problem."))
        .noneMatch(entry -> entry.getValue().toString().contains("'"));
  }

  @Test
  void theSentencesReadAsAPersonWouldSayThem() {
    assertThat(say(Problem.Kind.TOO_LONG, 2_145, 2_000))
        .isEqualTo("Votre texte fait 2\u202F145 caractères. Le maximum est 2\u202F000.");
    assertThat(say(Problem.Kind.TOO_MANY_CHOICES, 3, 4))
        .isEqualTo("Choisissez 3 réponses au maximum. Vous en avez coché 4.");
    assertThat(say(Problem.Kind.TOO_MANY_CHOICES, 1, 2))
        .isEqualTo("Choisissez une seule réponse. Vous en avez coché 2.");
    assertThat(say(Problem.Kind.TOO_FEW_CHOICES, 3, 1))
        .isEqualTo("Choisissez au moins 3 réponses. Vous en avez coché une seule.");
    assertThat(say(Problem.Kind.TOO_MANY_DECIMALS, 0))
        .isEqualTo("Écrivez un nombre entier, sans virgule");
    assertThat(say(Problem.Kind.TOO_MANY_DECIMALS, 2))
        .isEqualTo("Écrivez au maximum 2 chiffres après la virgule");
    assertThat(say(Problem.Kind.SPECIFY_MISSING, "Autre"))
        .isEqualTo("Précisez votre réponse «\u00a0Autre\u00a0»");
  }

  private static String say(Problem.Kind kind, Object... arguments) {
    Problem problem = new Problem("q", kind, arguments);
    String pattern = Objects.requireNonNull(WORDS.getProperty(problem.key()));
    return new MessageFormat(pattern, Locale.FRANCE).format(problem.arguments().toArray());
  }
}
