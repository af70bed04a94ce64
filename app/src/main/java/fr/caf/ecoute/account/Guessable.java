package fr.caf.ecoute.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Passwords that are tried first: the common ones, the platform's own words, a person's name, with
 * a year behind and capitals in front; runs of the keyboard; the same few signs again and again.
 */
final class Guessable {
  /** What is left of a password without its guessable words must have this many signs. */
  private static final int FEWEST_LEFT = 6;

  private static final int FEWEST_DISTINCT = 5;
  private static final int SHORTEST_WORD = 3;

  private static final List<String> RUNS =
      List.of(
          "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final List<String> COMMON = common();

  private Guessable() {}

  static boolean isGuessable(String typed, String... known) {
    if (typed.codePoints().distinct().count() < FEWEST_DISTINCT) {
      return true;
    }
    List<String> words = new ArrayList<>(COMMON);
    for (String text : known) {
      BETWEEN_WORDS.splitAsStream(text).map(Guessable::letters).forEach(words::add);
      words.add(letters(text));
    }
    words.removeIf(word -> word.length() < SHORTEST_WORD);
    words.sort(Comparator.comparingInt(String::length).reversed());
    // Digits that stand for letters fool nobody who tries passwords for a living.
    return isLittle(letters(typed), words) || isLittle(letters(undisguised(typed)), words);
  }

  private static boolean isLittle(String letters, List<String> words) {
    String left = letters;
    for (String word : words) {
      left = left.replace(word, "");
    }
    return left.length() < FEWEST_LEFT || isRun(left);
  }

  private static boolean isRun(String letters) {
    return RUNS.stream()
        .anyMatch(
            run ->
                (run + run).contains(letters)
                    || new StringBuilder(run + run).reverse().indexOf(letters) >= 0);
  }

  private static String undisguised(String typed) {
    return typed
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('5', 's')
        .replace('$', 's')
        .replace('7', 't');
  }

  private static String letters(String text) {
    String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return NO_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static List<String> common() {
    try (InputStream file = Guessable.class.getResourceAsStream("/account/mots-courants.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .filter(line -> !line.startsWith("#"))
          .map(Guessable::letters)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
