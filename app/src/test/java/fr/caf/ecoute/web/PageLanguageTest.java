package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Respondents' pages in other languages than French. */
class PageLanguageTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @ValueSource(strings = {"fr-x-falc", "en", "ar"})
  void everyWordOfRespondentsPagesIsThereWithTheSameArguments(String tag) throws IOException {
    Map<String, String> french = Messages.ofRespondents();
    Properties own = new Properties();
    try (var in = Messages.class.getResourceAsStream("/i18n/messages_" + tag + ".properties")) {
      assertThat(in).isNotNull();
      own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    assertThat(french).hasSizeGreaterThan(130);
    assertThat(new TreeSet<>(own.stringPropertyNames())).isEqualTo(new TreeSet<>(french.keySet()));
    french.forEach(
        (key, words) -> {
          String translated = own.getProperty(key);
          assertThat(translated)
              .as(key)
              .isNotBlank()
              .doesNotContain("'")
              .doesNotContainPattern("</|<[a-z]+>");
          assertThat(arguments(translated)).as(key).isEqualTo(arguments(words));
          if (key.startsWith("field.")) {
            assertThat(translated.contains("#"))
                .as(key + ": the page fills it in")
                .isEqualTo(words.contains("#"));
          }
          assertThat(new MessageFormat(translated, Locale.ROOT).getFormats())
              .as(key + ": choices say all numbers")
              .allMatch(format -> format == null || format instanceof ChoiceFormat);
        });
  }

  @Test
  void numbersAndDatesAreThoseOfTheLanguage() {
    PageLanguage english = new PageLanguage("en", false, Map.of());
    PageLanguage arabic = new PageLanguage("ar", true, Map.of());
    LocalDate day = LocalDate.of(2026, 11, 21);

    assertThat(PageLanguage.FRENCH.date(day)).isEqualTo("21\u00a0novembre 2026");
    assertThat(english.date(day)).isEqualTo("21 November 2026");
    assertThat(arabic.date(day)).contains("21", "نوفمبر", "2026");
    assertThat(english.number(1_887)).isEqualTo("1,887");
    assertThat(arabic.say("layout.step", 2, 6)).isEqualTo("الخطوة 2 من 6");
  }

  @Test
  void onlyFrenchIsTypesetAsFrench() {
    assertThat(new PageLanguage("en", false, Map.of()).typeset("Is it you ?"))
        .isEqualTo("Is it you ?");
    assertThat(new PageLanguage("fr-x-falc", false, Map.of()).typeset("C'est vous ?"))
        .isEqualTo("C’est vous\u202f?");
  }

  @Test
  void wordsWeDoNotShipAreThoseOfTheTranslationOrElseFrench() {
    PageLanguage portuguese =
        new PageLanguage("pt", false, Map.of("answering.continue", "Continuar"));

    assertThat(portuguese.say("answering.continue")).isEqualTo("Continuar");
    assertThat(portuguese.say("answer.yes")).isEqualTo("Oui");
    assertThat(Messages.areShippedIn("pt")).isFalse();
  }

  private static List<String> arguments(String words) {
    return ARGUMENT
        .matcher(words)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }
}
