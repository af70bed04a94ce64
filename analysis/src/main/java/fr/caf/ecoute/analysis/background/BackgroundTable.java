package fr.caf.ecoute.analysis.background;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commonest terms of a large corpus, each with how often it is used and a vector: terms used
 * near the same words have near vectors.
 *
 * <p>Two files: {@code terms.tsv} (first line: number of words of the corpus; then a term, its
 * count and its informativeness in hundredths of nats a line, commonest first) and {@code
 * vectors.i8} (one signed byte a number, in the same order).
 */
public final class BackgroundTable {
  /** How many numbers a vector has. */
  public static final int DIMENSIONS = 64;

  static final String TERMS_FILE = "terms.tsv";
  static final String VECTORS_FILE = "vectors.i8";

  private final long words;
  private final List<String> terms;
  private final int[] counts;

  /** In hundredths of nats. */
  private final int[] informativeness;

  private final double[] emphasis;

  private final byte[] vectors;
  private final double[] inverseLengths;
  private final Map<String, Integer> rows = new HashMap<>();

  BackgroundTable(
      long words, List<String> terms, int[] counts, int[] informativeness, byte[] vectors) {
    this.words = words;
    this.terms = List.copyOf(terms);
    this.counts = counts;
    this.informativeness = informativeness;
    this.vectors = vectors;
    for (String term : this.terms) {
      rows.put(term, rows.size());
    }
    this.emphasis =
        Arrays.stream(informativeness)
            .mapToDouble(hundredths -> StrictMath.exp(Math.clamp(hundredths, -150, 150) / 200.0))
            .toArray();
    this.inverseLengths = new double[counts.length];
    for (int row = 0; row < counts.length; row++) {
      double square = 0;
      for (int i = row * DIMENSIONS; i < (row + 1) * DIMENSIONS; i++) {
        square += vectors[i] * vectors[i];
      }
      inverseLengths[row] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
  }

  private static final class Shipped {
    private static final BackgroundTable TABLE = read();

    private static BackgroundTable read() {
      try {
        return parse(resource(TERMS_FILE), resource(VECTORS_FILE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static byte[] resource(String name) throws IOException {
      try (InputStream file =
          Objects.requireNonNull(BackgroundTable.class.getResourceAsStream(name), name)) {
        return file.readAllBytes();
      }
    }
  }

  /** The table this program ships; see {@code PROVENANCE.md} beside it. */
  public static BackgroundTable shipped() {
    return Shipped.TABLE;
  }

  public int size() {
    return terms.size();
  }

  /** The row of a term, null when the corpus hardly used it. */
  public @Nullable Integer row(String term) {
    return rows.get(term);
  }

  /** The share of all words a term makes up. */
  public double probability(int row) {
    return (double) counts[row] / words;
  }

  /**
   * How much a term counts for what it tells about what is spoken of: {@code e^(i/2)} where {@code
   * i} is its informativeness in nats, taken between -1.5 and 1.5; 1 for a term the corpus hardly
   * used.
   */
  public double emphasis(String term) {
    Integer row = rows.get(term);
    return row == null ? 1 : emphasis[row];
  }

  /** Adds {@code factor} times a row, taken of length 1, to a sum. */
  public void addTo(double[] sum, int row, double factor) {
    double scale = factor * inverseLengths[row];
    for (int k = 0, from = row * DIMENSIONS; k < DIMENSIONS; k++) {
      sum[k] += scale * vectors[from + k];
    }
  }

  byte[] termsFile() {
    StringBuilder file = new StringBuilder();
    file.append(words).append('\n');
    for (int row = 0; row < counts.length; row++) {
      file.append(terms.get(row)).append('\t').append(counts[row]);
      file.append('\t').append(informativeness[row]).append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] vectorsFile() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(vectors);
    return file.toByteArray();
  }

  /** Reads the two files; refuses them when they do not go together. */
  static BackgroundTable parse(byte[] termsFile, byte[] vectors) throws IOException {
    List<String> lines = new String(termsFile, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || vectors.length != (lines.size() - 1) * DIMENSIONS) {
      throw new IOException("the two files of the background table do not go together");
    }
    List<String[]> rows = lines.stream().skip(1).map(line -> line.split("\t", -1)).toList();
    return new BackgroundTable(
        Long.parseLong(lines.getFirst()),
        rows.stream().map(row -> row[0]).toList(),
        rows.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray(),
        rows.stream().mapToInt(row -> Integer.parseInt(row[2])).toArray(),
        vectors);
  }
}
