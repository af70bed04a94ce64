package fr.caf.ecoute.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is shipped and was written by others. Where no advisory can be read, the test is skipped and
 * says so, never passed; {@code ECOUTE_AUDIT=required} makes that a failure. See docs/securite.md.
 */
class DependenciesTest {
  private static final URI OSV =
      URI.create(Objects.requireNonNullElse(System.getenv("ECOUTE_OSV"), "https://api.osv.dev"));

  /**
   * Licences under which a public body may ship what it ships, and keep its own code open or not.
   */
  private static final Pattern WELCOME =
      Pattern.compile(
          "(?i).*(apache|mit\\b|bsd|epl|eclipse|mpl|mozilla|cddl|lgpl|lesser|edl|cc0|public"
              + " domain|unicode|unlicense|isc|ofl|classpath|bouncy|h2|postgresql|creative commons"
              + " attribution-sharealike|ICU|Go License|W3C).*");

  /** Reviewed by hand: an identifier of an advisory, and why it does not concern us. */
  private static final Map<String, String> REVIEWED = Map.of();

  @Test
  void everythingShippedIsInTheInventoryUnderALicenceWeMayUse() throws IOException {
    assumeTrue(Inventory.isWritten(), "no target/bom.json: run this by Maven, which writes it");
    List<Inventory.Component> all = Inventory.read().components();

    assertThat(all).hasSizeGreaterThan(60);
    assertThat(all).anyMatch(one -> one.name().equals("org.postgresql:postgresql"));
    assertThat(all).noneMatch(one -> one.version().endsWith("-SNAPSHOT"));
    assertThat(all)
        .as("no test library is shipped")
        .noneMatch(
            one ->
                one.name().matches("org\\.(junit|assertj|jsoup).*|com\\.microsoft\\.playwright.*"));
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(one.licences())
                    .as(one.name())
                    .anyMatch(licence -> WELCOME.matcher(licence).matches()));
  }

  @Test
  void noLibraryHasAKnownWeakness() throws Exception {
    assumeTrue(Inventory.isWritten(), "no target/bom.json: run this by Maven, which writes it");
    List<Inventory.Component> all = Inventory.read().components();

    List<String> found = known(all);

    assertThat(found.stream().filter(one -> REVIEWED.keySet().stream().noneMatch(one::endsWith)))
        .as("update the library, or say in REVIEWED why it does not concern us")
        .isEmpty();
  }

  private static List<String> known(List<Inventory.Component> all)
      throws IOException, InterruptedException {
    String archive = System.getenv("ECOUTE_ADVISORIES");
    if (archive != null && Files.exists(Path.of(archive))) {
      return Advisories.read(Path.of(archive), all);
    }
    try {
      return Advisories.asked(OSV, all);
    } catch (IOException unreachable) {
      if ("required".equals(System.getenv("ECOUTE_AUDIT"))) {
        throw unreachable;
      }
      return abort("NOT CHECKED: no advisory could be read from " + OSV + " (" + unreachable + ")");
    }
  }
}
