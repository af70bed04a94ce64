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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  /** Three digits or more that count up, count down or are the same. */
  private static final Pattern COUNTING = counting();

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
    String uncounted = YEAR.matcher(COUNTING.matcher(typed).replaceAll("")).replaceAll("");
    return isLittle(signs(uncounted), words) || isLittle(signs(undisguised(uncounted)), words);
  }

  private static boolean isLittle(String signs, List<String> words) {
    String left = signs;
    for (String word : words) {
      left = left.replace(word, "");
    }
    String letters = DIGITS.matcher(left).replaceAll("");
    return left.length() < FEWEST_LEFT
        || letters.isEmpty()
        || (letters.length() >= FEWEST_LEFT && isRun(letters));
  }

  private static boolean isRun(String letters) {
    return RUNS.stream()
        .anyMatch(
            run ->
                (run + run).contains(letters)
                    || new StringBuilder(run + run).reverse().indexOf(letters) >= 0);
  }

  private static Pattern counting() {
    String up =
        IntStream.range(0, 10)
            .mapToObj(digit -> digit + "(?=" + (digit + 1) % 10 + ")")
            .collect(Collectors.joining("|"));
    String down =
        IntStream.range(0, 10)
            .mapToObj(digit -> digit + "(?=" + (digit + 9) % 10 + ")")
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?:(?:" + up + "){2,}|(?:" + down + "){2,}|([0-9])\\1+(?=\\1))[0-9]");
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
    return NO_LETTER.matcher(signs(text)).replaceAll("");
  }

  /** Letters and digits, in lower case and without accents. */
  private static String signs(String text) {
    String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return NO_SIGN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
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
