package fr.caf.ecoute.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secrets come from the environment: none is written in the project, not even one to try with. */
class NoSecretsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", "node_modules");

  private static final String IN_AN_ADDRESS = "a password in an address";

  /** What a secret looks like, by the shape that gives it away. */
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "a private key",
          Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
          "an access key",
          Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
          "a forge's token",
          Pattern.compile("\\b(ghp|gho|ghs|glpat|xox[abp])[-_][A-Za-z0-9_-]{16,}"),
          "a signed token",
          Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
          IN_AN_ADDRESS,
          Pattern.compile("[a-z]+://[^/\\s:@\"'<>{}$]+:[^/\\s:@\"'<>{}$]+@"),
          "a password hash",
          Pattern.compile("\\$(2[aby]|argon2id?|5|6)\\$[A-Za-z0-9./$=,]{20,}"));

  /** A setting with a value of its own, in a file that is shipped. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)^\\s*[\\w.-]*(password|secret|token|private-key)[\\w.-]*\\s*[:=]\\s*[\"'`]?([^\"'`\\s#]+)");

  @Test
  void noFileHoldsASecret() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(500);
    for (Path file : files) {
      String text = text(file);
      SHAPES.forEach(
          (what, shape) -> {
            if (what.equals(IN_AN_ADDRESS) && file.toString().contains("/src/test/")) {
              return; // Tests refuse such addresses.
            }
            Matcher matcher = shape.matcher(text);
            while (matcher.find()) {
              found.add("%s: %s (%s)".formatted(ROOT.relativize(file), what, matcher.group()));
            }
          });
    }
    assertThat(found).as("secrets belong in the environment").isEmpty();
  }

  @Test
  void everySecretOfTheSettingsIsReadFromTheEnvironment() throws IOException {
    List<String> settings = new ArrayList<>();
    for (Path file : files()) {
      if (file.toString().matches(".*src/main/resources/.*\\.(ya?ml|properties|xml)")
          && !file.toString().contains("i18n")) {
        text(file).lines().filter(line -> SETTING.matcher(line).find()).forEach(settings::add);
      }
    }
    assertThat(settings).isNotEmpty().allSatisfy(line -> assertThat(line).contains("${ECOUTE_"));
    assertThat(settings)
        .as("and has no value of its own when the environment says nothing")
        .allSatisfy(line -> assertThat(line).containsPattern("\\$\\{ECOUTE_[A-Z_]+:?}"));
  }

  /** HMAC-SHA-1 is what telephones compute codes with (RFC 6238), and not broken. */
  @Test
  void noWeakAlgorithmIsNamed() throws IOException {
    Pattern weak =
        Pattern.compile(
            "\"(MD[245]|SHA-?1|DES[^\"]*|RC4|[^\"]*/ECB/[^\"]*|RSA/[^\"]*PKCS1[^\"]*)\"");
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      if (file.toString().contains("/src/main/java/") && weak.matcher(text(file)).find()) {
        found.add(ROOT.relativize(file).toString());
      }
    }
    assertThat(found).as("SHA-256, HMAC-SHA-256, AES/GCM").isEmpty();
    assertThat(weak.matcher("\"MD5\"").find()).isTrue();
  }

  @Test
  void theShapesAreRecognised() {
    assertThat(shape("a private key").matcher("-----BEGIN " + "RSA PRIVATE KEY").find()).isTrue();
    assertThat(shape("an access key").matcher("AKIA" + "ABCDEFGHIJKLMNOP").find()).isTrue();
    assertThat(shape(IN_AN_ADDRESS).matcher("postgres://moi:" + "toi@base/x").find()).isTrue();
    assertThat(SETTING.matcher("  password: abc").find()).isTrue();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(Files::isRegularFile)
          .filter(
              file ->
                  Stream.of(ROOT.relativize(file).toString().split("/"))
                      .noneMatch(NOT_OURS::contains))
          .toList();
    }
  }

  /** Pictures and fonts are no text. */
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern shape(String name) {
    return Objects.requireNonNull(SHAPES.get(name));
  }
}
