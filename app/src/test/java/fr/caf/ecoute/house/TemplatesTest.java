package fr.caf.ecoute.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every template and every message promises. */
class TemplatesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern KEY = Pattern.compile("\\{\\{#?t \"([^\"]+)\"|\\(t \"([^\"]+)\"");

  record Source(Path path, String text) {}

  @Test
  void nothingIsWrittenUnescaped() {
    assertThat(templates()).hasSizeGreaterThan(30);
    assertThat(templates()).noneMatch(template -> template.text().contains("{{{"));
    assertThat(templates()).noneMatch(template -> template.text().contains("{{&"));
  }

  @Test
  void noStyleAndNoScriptIsInline() {
    assertThat(templates())
        .as("the content security policy refuses them")
        .noneMatch(
            template ->
                Pattern.compile("<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=|javascript:")
                    .matcher(template.text())
                    .find());
  }

  @Test
  void everyFormThatChangesSomethingCarriesItsToken() {
    assertThat(templates())
        .allSatisfy(
            template -> {
              String shown = template.text().replaceAll("(?s)\\{\\{!--.*?--}}", "");
              long posts = count(shown, "method=\"post\"");
              assertThat(count(shown, "name=\"jeton\"") + count(shown, "partials/form-token"))
                  .as(template.path().toString())
                  .isGreaterThanOrEqualTo(posts);
            });
  }

  @Test
  void noQuestionCanBeCalledLikeAFieldOrAnAnchorOfItsPage() {
    Pattern named = Pattern.compile("\\s(?:id|name)=\"([^\"{]+)\"");
    Set<String> names =
        templates().stream()
            .filter(each -> each.path().toString().matches(".*/(layouts|partials|response)/.*"))
            .flatMap(
                each ->
                    named
                        .matcher(each.text().replaceAll("<meta [^>]*>|\\{\\{>[^}]*}}", ""))
                        .results())
            .map(found -> found.group(1))
            .filter(Code::isValid)
            .collect(Collectors.toSet());
    assertThat(names)
        .as("reserve it in Code, or put a dash in it")
        .contains("jeton")
        .allMatch(Code::isReserved);
  }

  @Test
  void templatesStayShort() {
    assertThat(templates())
        .allSatisfy(
            template ->
                assertThat(template.text().lines().count())
                    .as(template.path() + ": cut it into partials")
                    .isLessThanOrEqualTo(90));
  }

  @Test
  void noMessageIsMissing() throws IOException {
    Set<String> asked = new TreeSet<>();
    templates()
        .forEach(
            template ->
                KEY.matcher(template.text())
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(asked::add));
    assertThat(asked).isNotEmpty();
    assertThat(messageKeys()).containsAll(asked);
  }

  @Test
  void noMessageIsUnusedOrWrittenTwice() throws IOException {
    String everything =
        Stream.concat(
                sources(Path.of("src/main/java"), ".java"),
                sources(RESOURCES.resolve("views"), ".hbs"))
            .map(Source::text)
            .collect(Collectors.joining("\n"));
    List<String> keys = messageKeys();
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(everything.contains(key) || builtFromACode(key, everything))
                    .as(key + " is used nowhere")
                    .isTrue());
  }

  /** Keys such as {@code problem.TOO_LONG} are put together from a prefix and a constant's name. */
  private static boolean builtFromACode(String key, String everything) {
    int dot = key.lastIndexOf('.') + 1;
    return everything.contains('"' + key.substring(0, dot) + '"')
        && everything.contains(key.substring(dot));
  }

  private static List<String> messageKeys() throws IOException {
    return Files.readAllLines(RESOURCES.resolve("i18n/messages.properties")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static List<Source> templates() {
    return sources(RESOURCES.resolve("views"), ".hbs").toList();
  }

  private static Stream<Source> sources(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(file -> new Source(file, read(file)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
