package fr.caf.ecoute.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What the codes of acts mean, for whoever reads the journal. */
public final class ActWords {
  private static final Map<String, String> WORDS = read();

  private ActWords() {}

  /** In French; the code itself when somebody recorded an act of their own. */
  public static String of(String act) {
    return WORDS.getOrDefault(act, act);
  }

  /** Every act there are words for, by code. */
  public static Map<String, String> all() {
    return WORDS;
  }

  private static Map<String, String> read() {
    Properties lines = new Properties();
    try (InputStream file = ActWords.class.getResourceAsStream("/i18n/acts.properties")) {
      lines.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new TreeMap<>();
    lines.stringPropertyNames().forEach(act -> words.put(act, lines.getProperty(act)));
    return Map.copyOf(words);
  }
}
