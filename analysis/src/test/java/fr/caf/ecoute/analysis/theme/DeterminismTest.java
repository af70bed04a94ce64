package fr.caf.ecoute.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.background.BackgroundTraining;
import fr.caf.ecoute.analysis.codebook.CodingsCsv;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same answers give the same bytes, on whatever machine they are read. */
class DeterminismTest {
  @TempDir private Path folder;

  /** Prints the fingerprints of what is written, in a virtual machine of its own. */
  public static void main(String[] arguments) throws IOException {
    System.out.print(
        fingerprints(Path.of(arguments[0]), Integer.parseInt(arguments[1]), new Random(8)));
  }

  private static String fingerprints(Path folder, int threads, Random order) throws IOException {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(60));
    verbatims.add(new Verbatim("i", "Işık İstanbul TITLE ı İ ß ŒUVRE"));
    verbatims.add(new Verbatim("e", "L’été, à 14 h 30 : 1 234,5 € 😀 \uD83D"));
    Collections.shuffle(verbatims, order);
    StringWriter codings = new StringWriter();
    String themes;
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(verbatims);
      ThemeProposals proposals =
          Theming.of(ThemingSettings.standard().withThreads(threads))
              .propose(corpus, InventedAnswers.QUESTION, Progress.unwatched());
      themes = ThemesJson.write(proposals);
      Map<String, String> labels = new HashMap<>();
      proposals.byCode().forEach((code, theme) -> labels.put(code, theme.label()));
      CodingsCsv.write(codings, proposals.codings(), labels);
    }
    Path texts = folder.resolve("textes.txt");
    Files.writeString(
        texts,
        InventedAnswers.of(150).stream().map(Verbatim::text).collect(Collectors.joining("\n")));
    BackgroundTraining training = new BackgroundTraining();
    training.read(texts);
    training.writeTo(folder.resolve("table"));
    return fingerprint(themes.getBytes(StandardCharsets.UTF_8))
        + fingerprint(codings.toString().getBytes(StandardCharsets.UTF_8))
        + fingerprint(Files.readAllBytes(folder.resolve("table/terms.tsv")))
        + fingerprint(Files.readAllBytes(folder.resolve("table/vectors.i8")));
  }

  private static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void twiceInARowAndInAnyOrderGiveTheSameBytes() throws IOException {
    String first = fingerprints(folder, 2, new Random(1));
    assertThat(fingerprints(folder, 2, new Random(1))).isEqualTo(first);
    assertThat(fingerprints(folder, 3, new Random(2))).isEqualTo(first);
    assertThat(fingerprints(folder, 1, new Random(3))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.language=tr -Duser.country=TR"
            + " -Duser.timezone=Pacific/Kiritimati",
        "-XX:-TieredCompilation -XX:-UseSuperWord -XX:+UseParallelGC -Dfile.encoding=ISO-8859-1"
            + " -Duser.language=ar",
        "-Xint -XX:UseAVX=0 -XX:-UseFMA -XX:+UseZGC -Dline.separator=|"
      })
  void anotherVirtualMachineGivesTheSameBytes(String flags)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of(flags.split(" ")),
                Stream.of(
                    "--add-modules=jdk.incubator.vector",
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    DeterminismTest.class.getName(),
                    folder.toString(),
                    "3"))
            .flatMap(part -> part)
            .toList();
    Path errors = folder.resolve("errors");
    Process child = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(child.waitFor()).as(() -> read(errors)).isZero();
    assertThat(printed).isEqualTo(fingerprints(folder, 2, new Random(1)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
