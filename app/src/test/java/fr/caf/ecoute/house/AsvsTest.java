package fr.caf.ecoute.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/asvs.md} names tests and classes that exist, and leaves no row out. */
class AsvsTest {
  private static final Path TABLE = Path.of("..", "docs", "asvs.md");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| ([0-9]+\\.[0-9]+\\.[0-9]+) \\| ([12]) \\| (.+) \\|"
              + " (oui|partiel|exploitation|non|sans objet) \\| (.+) \\|$");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+)#([a-z][A-Za-z0-9]+)`");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z0-9]+)`");

  /** Of the levels 1 and 2 of the version 5.0.0. */
  private static final int REQUIREMENTS = 253;

  /** Of the language, not ours. */
  private static final List<String> OF_JAVA = List.of("SecureRandom", "ProcessBuilder");

  @Test
  void everyRequirementHasItsRowOnce() throws IOException {
    List<String> numbers = rows().map(row -> row.group(1)).toList();

    assertThat(numbers).doesNotHaveDuplicates().hasSize(REQUIREMENTS);
    assertThat(Files.readString(TABLE).lines().filter(line -> line.matches("\\| [0-9].*")))
        .as("rows in the form of the others")
        .hasSize(REQUIREMENTS);
  }

  @Test
  void theSumsAreThoseOfTheTable() throws IOException {
    Map<String, Long> sums =
        rows()
            .collect(
                Collectors.groupingBy(row -> row.group(4), TreeMap::new, Collectors.counting()));
    String said =
        Files.readString(TABLE)
            .lines()
            .filter(line -> line.startsWith("Bilan"))
            .findFirst()
            .orElseThrow();

    sums.forEach(
        (state, count) -> assertThat(said).contains(count + " «\u202f" + state + "\u202f»"));
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, String> tests = sources("src/test/java", "../analysis/src/test/java");
    List<MatchResult> named = TEST.matcher(Files.readString(TABLE)).results().toList();

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(
            named.stream()
                .filter(
                    one ->
                        !tests
                            .getOrDefault(one.group(1), "")
                            .matches(
                                "(?s).*@(Parameterized)?Test\\b.*void " + one.group(2) + "\\(.*"))
                .map(MatchResult::group))
        .isEmpty();
  }

  @Test
  void everyClassThatIsNamedExists() throws IOException {
    Map<String, String> classes = sources("src/main/java", "../analysis/src/main/java");
    Matcher named = CLASS.matcher(Files.readString(TABLE));

    assertThat(
            named
                .results()
                .map(one -> one.group(1))
                .filter(one -> !OF_JAVA.contains(one))
                .distinct())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(classes).containsKey(one));
  }

  private static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(TABLE)).results();
  }

  /** The sources by the name of their class. */
  private static Map<String, String> sources(String... folders) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          sources.put(
              String.valueOf(file.getFileName()).replace(".java", ""), Files.readString(file));
        }
      }
    }
    return sources;
  }
}
