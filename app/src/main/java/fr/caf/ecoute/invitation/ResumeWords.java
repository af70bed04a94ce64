package fr.caf.ecoute.invitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words resume codes are made of: plain French nouns, in {@code invitation/mots.txt}. */
final class ResumeWords {
  static final List<String> ALL = read();
  private static final Set<String> KNOWN = Set.copyOf(ALL);

  private ResumeWords() {}

  /** The word meant by what was typed, without accents: as it is, or in the singular. */
  static Optional<String> find(String typed) {
    return List.of(typed, singular(typed), typed.replaceFirst("aux$", "al")).stream()
        .filter(KNOWN::contains)
        .findFirst();
  }

  static String singular(String word) {
    return word.replaceFirst("[sx]$", "");
  }

  private static List<String> read() {
    try (var in = ResumeWords.class.getResourceAsStream("/invitation/mots.txt")) {
      if (in == null) {
        throw new IllegalStateException("the words of resume codes are missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
