package fr.caf.ecoute.invitation;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What brings a person back to answers they had begun, on any device: three words and a number,
 * {@code cerise-bateau-lune-4821}.
 *
 * <p>Drawn by us: over 46 bits (see decision 0022 for why that is enough). It can be dictated, kept
 * on paper and typed with accents, capitals, spaces, or an s too many.
 */
public record ResumeCode(String words) {
  private static final int WORDS = 3;
  private static final int ENOUGH_BYTES = 16;
  private static final int LOWEST = 1_000;
  private static final int HIGHEST = 9_999;

  /** Longer than any way of typing a code. */
  private static final int LONGEST_TYPED = 120;

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{3}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public ResumeCode {
    if (!read(words).equals(Optional.of(words))) {
      throw new IllegalArgumentException("not a resume code");
    }
  }

  public static ResumeCode random() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      parts.add(ResumeWords.ALL.get(RANDOM.nextInt(ResumeWords.ALL.size())));
    }
    parts.add(Integer.toString(RANDOM.nextInt(LOWEST, HIGHEST + 1)));
    return new ResumeCode(String.join("-", parts));
  }

  /** The code these 16 bytes or more make, the same each time: as good as they are random. */
  public static ResumeCode made(byte[] random) {
    if (random.length < ENOUGH_BYTES) {
      throw new IllegalArgumentException("too few bytes");
    }
    BigInteger left = new BigInteger(1, random);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      BigInteger[] next = left.divideAndRemainder(BigInteger.valueOf(ResumeWords.ALL.size()));
      parts.add(ResumeWords.ALL.get(next[1].intValue()));
      left = next[0];
    }
    int number = left.mod(BigInteger.valueOf(HIGHEST - LOWEST + 1L)).intValue();
    parts.add(Integer.toString(LOWEST + number));
    return new ResumeCode(String.join("-", parts));
  }

  /** What was typed, however it was; empty when it is no code. */
  public static Optional<ResumeCode> typed(String text) {
    return text.length() > LONGEST_TYPED ? Optional.empty() : read(text).map(ResumeCode::new);
  }

  private static Optional<String> read(String text) {
    String plain =
        ACCENT
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    List<String> parts =
        BETWEEN.splitAsStream(spaced(plain)).filter(part -> !part.isEmpty()).toList();
    if (parts.size() != WORDS + 1 || !NUMBER.matcher(parts.getLast()).matches()) {
      return Optional.empty();
    }
    List<String> known =
        parts.subList(0, WORDS).stream().map(ResumeWords::find).flatMap(Optional::stream).toList();
    return known.size() == WORDS
        ? Optional.of(String.join("-", known) + "-" + parts.getLast())
        : Optional.empty();
  }

  /** "lune4821" is two parts. */
  private static String spaced(String plain) {
    return plain.replaceAll("(?<=[a-z])(?=[0-9])", " ");
  }

  @Override
  public String toString() {
    return "ResumeCode[…]";
  }
}
