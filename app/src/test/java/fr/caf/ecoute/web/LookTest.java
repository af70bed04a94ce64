package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the style sheets and the shared templates promise. Also writes {@code
 * target/look/style.html}: every component on one page, to be looked at in a browser.
 */
class LookTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final List<String> TEXTS = List.of("ink", "muted", "action", "action-strong");
  private static final List<String> GROUNDS = List.of("paper", "surface", "sunken", "action-soft");
  private static final List<String> STATUSES = List.of("info", "success", "warning", "error");
  private static final List<String> MARKS =
      List.of("control", "focus", "chart", "chart-rest", "mark");

  @Test
  void everyTextIsSevenTimesBrighterOrDarkerThanItsGround() {
    for (Palette palette : Palette.lightAndDark()) {
      for (String text : TEXTS) {
        GROUNDS.forEach(ground -> palette.mustReach(7, text, ground));
      }
      STATUSES.forEach(status -> palette.mustReach(7, status, status + "-soft"));
      GROUNDS.stream()
          .filter(ground -> !ground.equals("action-soft"))
          .forEach(ground -> palette.mustReach(7, "error", ground));
      palette.mustReach(7, "on-action", "action");
      palette.mustReach(7, "on-action", "action-strong");
      palette.mustReach(7, "on-bar", "bar");
      palette.mustReach(7, "ink", "mark-soft");
      palette.mustReach(7, "ink", "apricot-soft");
    }
  }

  @Test
  void everyControlAndChartMarkIsThreeTimesBrighterOrDarkerThanItsGround() {
    for (Palette palette : Palette.lightAndDark()) {
      for (String mark : MARKS) {
        GROUNDS.stream()
            .filter(ground -> !ground.equals("action-soft"))
            .forEach(ground -> palette.mustReach(3, mark, ground));
      }
      STATUSES.forEach(status -> palette.mustReach(3, "focus", status + "-soft"));
      palette.mustReach(3, "focus", "action-soft");
      palette.mustReach(3, "apricot", "bar");
    }
  }

  @Test
  void coloursAreWrittenInTheTokensOnly() throws IOException {
    for (Path sheet : files("static/css", ".css")) {
      if (!sheet.endsWith("tokens.css")) {
        assertThat(Files.readString(sheet))
            .as("%s: use a token of tokens.css", sheet)
            .doesNotContain("rgb(", "hsl(")
            .doesNotContainPattern(": [^;{}]*#[0-9a-fA-F]{3,8}\\b");
      }
    }
  }

  @Test
  void theStyleSheetsOfAnAnsweringPageWeighSixteenKilobytesAtMost() throws IOException {
    long weight = 0;
    for (String sheet : List.of("tokens", "base", "answering")) {
      weight += Files.size(RESOURCES.resolve("static/css/" + sheet + ".css"));
    }
    assertThat(weight).isLessThanOrEqualTo(16_000);
    assertThat(Files.size(RESOURCES.resolve("static/js/ecoute.js"))).isLessThanOrEqualTo(6_000);
  }

  @Test
  void everyComponentIsRenderedOnTheStylePage() throws IOException {
    String page = new HandlebarsViews<>(new Assets(), List.of()).text("style", model(), null);
    assertThat(page)
        .contains("<title>Erreur\u00a0: Tous les éléments – La Caf à votre écoute</title>")
        .contains("aria-describedby=\"q2-help q2-error\"")
        .contains("data-exclusive")
        .contains("aria-current=\"page\">Résultats</a>")
        .doesNotContain("{{");
    Path written = Path.of("target/look/style.html");
    Files.createDirectories(written.getParent());
    Files.writeString(written, page.replaceAll("/static/[0-9a-f]{16}/", "../classes/static/"));
  }

  private static Map<?, ?> model() throws IOException {
    try (var in = LookTest.class.getResourceAsStream("/views/style.json")) {
      assertThat(in).isNotNull();
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Objects.requireNonNull(ObjectMapper.getDefault().readValue(json, Map.class));
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
      List<Path> found = all.filter(path -> path.toString().endsWith(ending)).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
