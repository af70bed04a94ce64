package fr.caf.ecoute.analysis.background;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.algebra.TruncatedSvd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Trains a background table: terms that stand near the same terms, in the sentences of a large
 * corpus, get near vectors.
 *
 * <p>Positive pointwise mutual information with smoothed contexts, then the left singular vectors
 * (Levy, Goldberg and Dagan, <i>Improving Distributional Similarity</i>, 2015). One thread, whole
 * numbers until the logarithm: the same corpora give the same bytes.
 */
public final class BackgroundTraining {
  private static final int LEAST_COUNT = 5;
  private static final int WINDOW = 8;
  private static final double SMOOTHING = 0.75;
  private static final int KEPT = 9_000;

  private final Sentences sentences = new Sentences();

  /** Reads one more corpus: a CSV file with a {@code text} column, or a folder of texts or JSON. */
  public void read(Path corpus) throws IOException {
    BackgroundTexts.read(corpus, sentences::add);
  }

  /**
   * Trains on all that was read.
   *
   * @param folder receives {@code terms.tsv} and {@code vectors.i8}
   * @return how many terms the table has
   */
  public int writeTo(Path folder) throws IOException {
    BackgroundTable table = table();
    Files.createDirectories(folder);
    Files.write(folder.resolve(BackgroundTable.TERMS_FILE), table.termsFile());
    Files.write(folder.resolve(BackgroundTable.VECTORS_FILE), table.vectorsFile());
    return table.size();
  }

  BackgroundTable table() {
    int[] vocabulary = sentences.vocabulary(LEAST_COUNT);
    int[] counts = sentences.counts();
    PairCounts pairs = neighbours(vocabulary);
    long[] keys = pairs.pairs();
    double[] sums = sums(pairs, keys, vocabulary.length);
    TruncatedSvd svd = TruncatedSvd.of(association(pairs, keys, sums), BackgroundTable.DIMENSIONS);
    double[] informativeness =
        new Informativeness(pairs, keys, sums)
            .of(Arrays.stream(vocabulary).map(term -> counts[term]).toArray());
    int kept = Math.min(KEPT, vocabulary.length);
    List<String> terms = Arrays.stream(vocabulary).limit(kept).mapToObj(sentences::term).toList();
    return new BackgroundTable(
        Arrays.stream(counts).asLongStream().sum(),
        terms,
        Arrays.stream(vocabulary).limit(kept).map(term -> counts[term]).toArray(),
        Arrays.stream(informativeness)
            .limit(kept)
            .mapToInt(nats -> (int) Math.round(100 * nats))
            .toArray(),
        rounded(svd.left(), kept));
  }

  /** How near each two terms stand: 8 for neighbours, 7 one further, down to 1. */
  private PairCounts neighbours(int[] vocabulary) {
    int[] row = new int[sentences.counts().length];
    Arrays.fill(row, -1);
    for (int i = 0; i < vocabulary.length; i++) {
      row[vocabulary[i]] = i;
    }
    PairCounts pairs = new PairCounts();
    for (int place = 0; place < sentences.length(); place++) {
      int term = sentences.at(place);
      for (int back = 1; term >= 0 && back <= WINDOW && place >= back; back++) {
        int other = sentences.at(place - back);
        if (other < 0) {
          break;
        }
        if (row[term] >= 0 && row[other] >= 0) {
          // A term beside itself stands in both its own row and its own column.
          pairs.add(row[term], row[other], (term == other ? 2 : 1) * (WINDOW + 1 - back));
        }
      }
    }
    return pairs;
  }

  /** How often each term has a neighbour. */
  private static double[] sums(PairCounts pairs, long[] keys, int size) {
    double[] sums = new double[size];
    for (long key : keys) {
      int count = pairs.count(key);
      sums[low(key)] += count;
      if (low(key) != high(key)) {
        sums[high(key)] += count;
      }
    }
    return sums;
  }

  /** {@code max(0, ln(n_ij · S / (r_i · r_j^.75)))}, with {@code S = Σ r_j^.75}. */
  private static SparseMatrix association(PairCounts pairs, long[] keys, double[] sums) {
    int size = sums.length;
    double[] contexts = new double[size];
    double all = 0;
    for (int i = 0; i < size; i++) {
      contexts[i] = StrictMath.pow(sums[i], SMOOTHING);
      all += contexts[i];
    }
    int[] ends = new int[size + 1];
    for (long key : keys) {
      ends[low(key) + 1]++;
      if (low(key) != high(key)) {
        ends[high(key) + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      ends[i + 1] += ends[i];
    }
    int[] starts = ends.clone();
    int[] columns = new int[ends[size]];
    float[] values = new float[ends[size]];
    // Pairs come in growing order, so that each row receives its columns in growing order too.
    for (long key : keys) {
      int i = low(key);
      int j = high(key);
      double count = pairs.count(key);
      columns[starts[i]] = j;
      values[starts[i]++] = positive(count * all / (sums[i] * contexts[j]));
      if (i != j) {
        columns[starts[j]] = i;
        values[starts[j]++] = positive(count * all / (sums[j] * contexts[i]));
      }
    }
    return SparseMatrix.ofPositive(size, ends, columns, values);
  }

  private static float positive(double ratio) {
    return ratio <= 1 ? 0 : (float) StrictMath.log(ratio);
  }

  private static int low(long pair) {
    return (int) (pair >> 32);
  }

  private static int high(long pair) {
    return (int) pair;
  }

  /** Each row as signed bytes, its largest number become 127. */
  private static byte[] rounded(double[][] rows, int kept) {
    byte[] bytes = new byte[kept * BackgroundTable.DIMENSIONS];
    for (int row = 0; row < kept; row++) {
      double largest = Arrays.stream(rows[row]).map(Math::abs).max().orElse(0);
      for (int k = 0; k < rows[row].length && largest > 0; k++) {
        bytes[row * BackgroundTable.DIMENSIONS + k] =
            (byte) Math.round(127 * rows[row][k] / largest);
      }
    }
    return bytes;
  }
}
