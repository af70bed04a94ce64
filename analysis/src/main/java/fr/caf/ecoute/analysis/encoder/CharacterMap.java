package fr.caf.ecoute.analysis.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of characters to replace that SentencePiece compiles into its models: a trie of UTF-8
 * bytes as a double array (Aoe, 1989, in the layout of darts-clone), then the replacements, each
 * ended by a zero.
 */
final class CharacterMap {
  /** Longer clusters are read character by character, as the reference implementation does. */
  private static final int LONGEST_CLUSTER = 6;

  private final int[] units;
  private final byte[] replacements;

  private CharacterMap(int[] units, byte[] replacements) {
    this.units = units;
    this.replacements = replacements;
  }

  /**
   * @throws IllegalArgumentException when these are not the bytes of such a table
   */
  static CharacterMap of(String base64) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    int size = bytes.remaining() < 4 ? -1 : bytes.getInt();
    if (size < 4 || size % 4 != 0 || size > bytes.remaining()) {
      throw new IllegalArgumentException("not a compiled character map");
    }
    int[] units = new int[size / 4];
    bytes.asIntBuffer().get(units);
    bytes.position(4 + size);
    byte[] replacements = new byte[bytes.remaining()];
    bytes.get(replacements);
    return new CharacterMap(units, replacements);
  }

  String apply(String text) {
    StringBuilder mapped = new StringBuilder(text.length());
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      String cluster = text.substring(start, end);
      String whole = bytes(cluster).length < LONGEST_CLUSTER ? replacement(cluster) : null;
      if (whole != null) {
        mapped.append(whole);
      } else {
        cluster
            .codePoints()
            .mapToObj(Character::toString)
            .forEach(
                one -> {
                  String other = replacement(one);
                  mapped.append(other == null ? one : other);
                });
      }
      start = end;
    }
    return mapped.toString();
  }

  /** What replaces the shortest beginning that the table knows; null when it knows none. */
  private @Nullable String replacement(String characters) {
    int at = offset(unit(0));
    for (byte value : bytes(characters)) {
      int label = value & 0xFF;
      at ^= label;
      int unit = unit(at);
      if ((unit & 0x800000FF) != label) {
        return null;
      }
      at ^= offset(unit);
      if ((unit >>> 8 & 1) == 1) {
        return ending(unit(at) & 0x7FFFFFFF);
      }
    }
    return null;
  }

  private int unit(int at) {
    return at >= 0 && at < units.length ? units[at] : 0;
  }

  private static int offset(int unit) {
    return unit >>> 10 << ((unit & 1 << 9) >>> 6);
  }

  private String ending(int from) {
    int end = Math.min(from, replacements.length);
    int start = end;
    while (end < replacements.length && replacements[end] != 0) {
      end++;
    }
    return new String(replacements, start, end - start, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String characters) {
    return characters.getBytes(StandardCharsets.UTF_8);
  }
}
