package fr.caf.ecoute.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActWordsTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /**
   * Wherever one is recorded: nothing else in the code looks like these words in quotation marks.
   */
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

  @Test
  void everyActThatIsRecordedHasItsWords() throws IOException {
    Set<String> recorded = new TreeSet<>();
    Pattern record =
        Pattern.compile("\\.record\\(\\s*(?:Actor\\.SYSTEM,\\s*)?\"([a-z-]+)\"", Pattern.DOTALL);
    sources()
        .forEach(
            source -> record.matcher(source).results().forEach(one -> recorded.add(one.group(1))));
    assertThat(recorded).hasSizeGreaterThan(25);
    assertThat(ActWords.all().keySet()).containsAll(recorded);
  }

  @Test
  void everyActThatHasWordsIsRecordedSomewhere() throws IOException {
    Set<String> written = new TreeSet<>();
    sources()
        .forEach(
            source -> CODE.matcher(source).results().forEach(one -> written.add(one.group(1))));
    assertThat(written).containsAll(ActWords.all().keySet());
  }

  @Test
  void anActWithoutWordsIsShownAsItIs() {
    assertThat(ActWords.of("zorglub")).isEqualTo("zorglub");
    assertThat(ActWords.of("seat-given")).isEqualTo("Accès à la consultation donné");
  }

  private static Stream<String> sources() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts.stream();
  }
}
