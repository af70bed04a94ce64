package fr.caf.ecoute.questionnaire.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administration's words that readers stumble on, each with a plain one: jargon.tsv. */
final class Jargon {
  private static final List<Word> WORDS = read();

  private Jargon() {}

  /** A word found as it was written, and what to write instead. */
  record Found(String written, String plain) {}

  private record Word(Pattern forms, String plain) {
    Optional<Found> in(String text) {
      Matcher found = forms.matcher(text);
      return found.find() ? Optional.of(new Found(found.group(), plain)) : Optional.empty();
    }
  }

  static List<Found> in(String text) {
    String straight = text.replace('’', '\'');
    return WORDS.stream().flatMap(word -> word.in(straight).stream()).toList();
  }

  static int count() {
    return WORDS.size();
  }

  private static List<Word> read() {
    try (InputStream file = Jargon.class.getResourceAsStream("/questionnaire/jargon.tsv")) {
      if (file == null) {
        throw new IllegalStateException("the list of jargon is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .map(cells -> new Word(forms(cells[0]), cells[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any of the forms as whole words; a star takes every ending. */
  private static Pattern forms(String written) {
    String any =
        String.join(
            "|",
            Arrays.stream(written.toLowerCase(Locale.FRENCH).split("\\|", -1))
                .map(Jargon::form)
                .toList());
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])(?:" + any + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String form(String form) {
    return form.endsWith("*")
        ? Pattern.quote(form.substring(0, form.length() - 1)) + "\\p{L}*"
        : Pattern.quote(form);
  }
}
