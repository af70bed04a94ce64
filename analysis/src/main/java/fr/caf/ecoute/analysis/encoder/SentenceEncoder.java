package fr.caf.ecoute.analysis.encoder;

import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.NOT_A_FILE;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.NO_RUNTIME;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.NO_TOKENIZER;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.TOO_LARGE;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.WRONG_OUTPUTS;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences as rows of numbers that are near when the sentences mean nearly the same, by a model
 * somebody else trained (Reimers and Gurevych, <i>Sentence-BERT</i>, 2019): the mean of what it
 * gives for each piece of the text, of length 1.
 *
 * <p>The row of a text depends on nothing but the text, the model, and the kind of processor.
 */
public final class SentenceEncoder implements AutoCloseable {
  private static final long MOST_BYTES = 2L << 30;

  private final String name;
  private final String print;
  private final Tokenizer tokenizer;
  private final OnnxModel model;
  private final int width;

  private SentenceEncoder(String name, String print, Tokenizer tokenizer, OnnxModel model) {
    this.name = name;
    this.print = print;
    this.tokenizer = tokenizer;
    this.model = model;
    this.width = tried(model, tokenizer);
  }

  /**
   * Opens a model; {@code tokenizer.json} is beside it, or in the folder above.
   *
   * @throws EncoderRefused when it cannot be used
   */
  public static SentenceEncoder open(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new EncoderRefused(NOT_A_FILE, file);
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new EncoderRefused(TOO_LARGE, file);
      }
      Tokenizer tokenizer = TokenizerFile.read(tokenizerOf(file.toAbsolutePath()));
      String print = print(file);
      OnnxModel model = OnnxModel.read(file);
      try {
        return new SentenceEncoder(String.valueOf(file.getFileName()), print, tokenizer, model);
      } catch (EncoderRefused refused) {
        model.close();
        throw refused;
      }
    } catch (LinkageError e) {
      // Its classes are only looked for once a model is opened.
      throw new EncoderRefused(NO_RUNTIME, e, e);
    } catch (IOException e) {
      throw new EncoderRefused(NOT_A_FILE, file, e);
    }
  }

  private static Path tokenizerOf(Path file) {
    Path beside = file.resolveSibling(TokenizerFile.NAME);
    if (Files.isRegularFile(beside)) {
      return beside;
    }
    Path folder = file.getParent();
    Path above = folder == null ? beside : folder.resolveSibling(TokenizerFile.NAME);
    if (Files.isRegularFile(above)) {
      return above;
    }
    throw new EncoderRefused(NO_TOKENIZER, beside);
  }

  /**
   * Which model this is, for whoever reads the results: the name of its file, and the first twelve
   * digits of the SHA-256 of what is in it.
   */
  public String signature() {
    return name + " (" + print + ")";
  }

  /** How many numbers a row has. */
  public int width() {
    return width;
  }

  /** One row per text, of length 1; null for a text that says nothing. */
  public DenseMatrix rows(List<String> texts, Workers workers) {
    Map<String, Integer> distinct = new LinkedHashMap<>();
    texts.forEach(text -> distinct.putIfAbsent(text, distinct.size()));
    List<String> own = new ArrayList<>(distinct.keySet());
    DenseMatrix encoded = new DenseMatrix(own.size(), width);
    workers.share(
        own.size(),
        (from, to) -> {
          for (int text = from; text < to; text++) {
            encode(own.get(text), encoded, text);
          }
        });
    DenseMatrix rows = new DenseMatrix(texts.size(), width);
    for (int text = 0; text < texts.size(); text++) {
      rows.addRow(text, 1, encoded, distinct.getOrDefault(texts.get(text), 0));
    }
    return rows;
  }

  /** The same, by the calling thread alone. */
  public DenseMatrix rows(List<String> texts) {
    DenseMatrix rows = new DenseMatrix(texts.size(), width);
    for (int text = 0; text < texts.size(); text++) {
      encode(texts.get(text), rows, text);
    }
    return rows;
  }

  private void encode(String text, DenseMatrix rows, int row) {
    if (text.isBlank()) {
      return;
    }
    double[] values = model.row(tokenizer.numbers(text));
    if (values.length != width || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new EncoderRefused(WRONG_OUTPUTS, name);
    }
    for (int i = 0; i < width; i++) {
      rows.set(row, i, values[i]);
    }
    rows.normaliseRow(row);
  }

  /** The width of a row, once the model has read a short text and the longest it will be given. */
  private static int tried(OnnxModel model, Tokenizer tokenizer) {
    double[] row = model.row(tokenizer.numbers("Bonjour"));
    double[] longest = model.row(tokenizer.numbers("Bonjour à toutes et à tous. ".repeat(100)));
    if (row.length == 0
        || row.length != longest.length
        || !Arrays.stream(row).allMatch(Double::isFinite)) {
      throw new EncoderRefused(WRONG_OUTPUTS, row.length + ", " + longest.length);
    }
    return row.length;
  }

  private static String print(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
