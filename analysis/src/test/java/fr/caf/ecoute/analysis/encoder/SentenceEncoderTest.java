package fr.caf.ecoute.analysis.encoder;

import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.NOT_A_FILE;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.NOT_ONNX;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.NO_TOKENIZER;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.TOO_LARGE;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.UNKNOWN_TOKENIZER;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.UNREADABLE_TOKENIZER;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.WRONG_INPUTS;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.WRONG_OUTPUTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEncoderTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Path model;

  @SuppressWarnings("NullAway.Init")
  private static SentenceEncoder encoder;

  @BeforeAll
  static void open() throws IOException {
    model = MiniLm.in(folder);
    encoder = SentenceEncoder.open(model);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void sentencesThatMeanTheSameAreNearWithoutSharingAWord() {
    DenseMatrix rows =
        encoder.rows(
            List.of(
                "My baby is very sick",
                "Our infant has a serious illness",
                "Parking is too expensive downtown"));
    assertThat(rows.columns()).isEqualTo(384);
    assertThat(rows.dot(0, rows, 0)).isCloseTo(1, offset(1e-6));
    assertThat(rows.dot(0, rows, 1)).isGreaterThan(rows.dot(0, rows, 2) + 0.3);
  }

  @Test
  void theRowOfATextDependsNeitherOnTheOthersNorOnThreads() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      texts.add("Réponse " + i + " : les délais sont longs, ".repeat(1 + i % 7));
    }
    DenseMatrix alone;
    DenseMatrix shared;
    try (Workers one = Workers.of(1);
        Workers three = Workers.of(3)) {
      alone = encoder.rows(texts.reversed(), one);
      shared = encoder.rows(texts, three);
    }
    for (int i = 0; i < texts.size(); i++) {
      assertThat(bits(shared, i)).isEqualTo(bits(alone, texts.size() - 1 - i));
    }
    assertThat(bits(encoder.rows(List.of(texts.get(7))), 0)).isEqualTo(bits(shared, 7));
  }

  @Test
  void anyTextHasARowAndABlankOneSaysNothing() {
    List<String> texts =
        List.of(
            "", " \n\t", "\uD800", "👍👍🏽", "\u0000\u0007", "délai ".repeat(5_000), "日本語", "x");
    DenseMatrix rows = encoder.rows(texts);
    assertThat(rows.isNullRow(0)).isTrue();
    assertThat(rows.isNullRow(1)).isTrue();
    for (int i = 2; i < texts.size(); i++) {
      double length = rows.dot(i, rows, i);
      assertThat(length).as(texts.get(i)).isBetween(0.999, 1.001);
    }
  }

  @Test
  void itsSignatureNamesTheFileAndWhatIsInIt() {
    assertThat(encoder.signature()).matches("minilm\\.onnx \\([0-9a-f]{12}\\)");
  }

  @Test
  void aModelInAFolderOfItsOwnFindsTheTokenizerAbove() throws IOException {
    Path below = Files.createDirectories(folder.resolve("onnx"));
    Path moved = Files.copy(model, below.resolve("model.onnx"));
    try (SentenceEncoder same = SentenceEncoder.open(moved)) {
      List<String> text = List.of("The same words");
      assertThat(bits(same.rows(text), 0)).isEqualTo(bits(encoder.rows(text), 0));
    }
  }

  @Test
  void whatIsNotAFileIsRefused() {
    refused(NOT_A_FILE, folder);
    refused(NOT_A_FILE, folder.resolve("absent.onnx"));
  }

  @Test
  void aModelWithoutItsTokenizerIsRefused(@TempDir Path alone) throws IOException {
    Path below = Files.createDirectories(alone.resolve("a/b"));
    refused(NO_TOKENIZER, Files.copy(model, below.resolve("m.onnx")));
  }

  @Test
  void whatIsNoModelOrOnlyThePartOfOneIsRefused(@TempDir Path other) throws IOException {
    Path file = MiniLm.in(other);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refused(NOT_ONNX, file);
    Files.write(file, new byte[0]);
    refused(NOT_ONNX, file);
    Files.writeString(file, "Ceci n’est pas un modèle.");
    refused(NOT_ONNX, file);
  }

  @Test
  void aModelThatReadsSomethingElseIsRefused(@TempDir Path other) throws IOException {
    Path file = MiniLm.in(other);
    Files.write(file, OnnxFile.copying("pixels", "out", OnnxFile.FLOAT, 2));
    refused(WRONG_INPUTS, file);
    Files.write(file, OnnxFile.copying("input_ids", "out", OnnxFile.FLOAT, 2));
    refused(WRONG_INPUTS, file);
  }

  @Test
  void aModelThatSaysSomethingElseIsRefused(@TempDir Path other) throws IOException {
    Path file = MiniLm.in(other);
    Files.write(file, OnnxFile.copying("input_ids", "out", OnnxFile.INT64, 2));
    refused(WRONG_OUTPUTS, file);
  }

  @Test
  void aModelWhoseWidthFollowsTheTextIsRefused(@TempDir Path other) throws IOException {
    Path file = MiniLm.in(other);
    Files.write(
        file,
        OnnxFile.model(
            "Cast", "input_ids", OnnxFile.INT64, "sentence_embedding", OnnxFile.FLOAT, 2));
    refused(WRONG_OUTPUTS, file);
  }

  @Test
  void aModelThatWouldNotFitIsRefusedBeforeItIsRead(@TempDir Path other) throws IOException {
    Path file = MiniLm.in(other);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength((2L << 30) + 1);
    }
    refused(TOO_LARGE, file);
  }

  @Test
  void aTokenizerThatCannotBeReadIsRefused(@TempDir Path other) throws IOException {
    Path file = MiniLm.in(other);
    Path tokenizer = other.resolve("tokenizer.json");
    for (String bad : List.of("", "{", "[]", "{\"model\":{\"type\":\"WordPiece\"}}")) {
      Files.writeString(tokenizer, bad);
      assertThatExceptionOfType(EncoderRefused.class)
          .as(bad)
          .isThrownBy(() -> SentenceEncoder.open(file))
          .matches(
              refused ->
                  refused.reason() == UNREADABLE_TOKENIZER
                      || refused.reason() == UNKNOWN_TOKENIZER);
    }
    Files.writeString(tokenizer, "{\"model\":{\"type\":\"BPE\",\"vocab\":{}}}");
    refused(UNKNOWN_TOKENIZER, file);
  }

  @Test
  void withoutTheRuntimeThePersonIsToldWhatIsMissing() throws Exception {
    List<URL> own = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("onnxruntime")) {
        own.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader without =
        new URLClassLoader(own.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = without.loadClass(SentenceEncoder.class.getName());
      assertThatExceptionOfType(InvocationTargetException.class)
          .isThrownBy(() -> type.getMethod("open", Path.class).invoke(null, model))
          .havingCause()
          .withMessageStartingWith(Reason.NO_RUNTIME.sentence());
    }
  }

  private static void refused(Reason reason, Path file) {
    assertThatExceptionOfType(EncoderRefused.class)
        .isThrownBy(() -> SentenceEncoder.open(file))
        .matches(refused -> refused.reason() == reason, "refused because " + reason)
        .withMessageStartingWith(reason.sentence());
  }

  private static int[] bits(DenseMatrix rows, int row) {
    return IntStream.range(0, rows.columns())
        .map(i -> Float.floatToRawIntBits(rows.get(row, i)))
        .toArray();
  }
}
