package fr.caf.ecoute.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sentences of {@code i18n/messages*.properties}: all of them in French, those of respondents'
 * pages in other languages too.
 */
public final class Messages {
  private static final String FRENCH = "fr";

  /** The languages whose page words we ship, by tag. */
  private static final Map<String, Map<String, String>> SHIPPED = load();

  /** Keys of the office's and the home page's words, which are in French only. */
  private static final Set<String> FRENCH_ONLY =
      Set.of(
          "chart",
          "task",
          "pagination",
          "theme",
          "filters",
          "dialog",
          "said",
          "home",
          "paper",
          "sheet",
          "field.drop");

  private Messages() {}

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> shipped = new LinkedHashMap<>();
    shipped.put(FRENCH, read("messages"));
    for (String tag : new String[] {"fr-x-falc", "en", "ar"}) {
      shipped.put(tag, read("messages_" + tag));
    }
    return Collections.unmodifiableMap(shipped);
  }

  private static Map<String, String> read(String name) {
    try (var in = Messages.class.getResourceAsStream("/i18n/" + name + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no messages " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> words = new TreeMap<>();
      properties.forEach((key, value) -> words.put((String) key, (String) value));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the words of respondents' pages are ours to give in that language. */
  public static boolean areShippedIn(String tag) {
    return SHIPPED.containsKey(tag);
  }

  /** What respondents' pages say, in French, by key: what another language has to say too. */
  public static Map<String, String> ofRespondents() {
    Map<String, String> words = new TreeMap<>(words(FRENCH));
    words.keySet().removeIf(Messages::isFrenchOnly);
    return Collections.unmodifiableMap(words);
  }

  private static boolean isFrenchOnly(String key) {
    int dot = key.indexOf('.');
    return FRENCH_ONLY.contains(key) || (dot > 0 && FRENCH_ONLY.contains(key.substring(0, dot)));
  }

  /**
   * The pattern of {@code key} in that language, or in French where it has none.
   *
   * @throws MissingResourceException when there is none: a mistake of ours, found by test
   */
  static String pattern(String tag, String key) {
    String own = words(tag).get(key);
    String pattern = own == null ? words(FRENCH).get(key) : own;
    if (pattern == null) {
      throw new MissingResourceException("no message " + key, "messages", key);
    }
    return pattern;
  }

  private static Map<String, String> words(String tag) {
    Map<String, String> words = SHIPPED.get(tag);
    return words == null ? Map.of() : words;
  }

  /** The message of {@code key} in French, with its arguments, typeset. */
  public static String french(String key, Object... arguments) {
    return PageLanguage.FRENCH.say(key, arguments);
  }
}
