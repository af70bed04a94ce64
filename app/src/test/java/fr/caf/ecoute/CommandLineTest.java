package fr.caf.ecoute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.analysis.cli.BadInput;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are run: in a process of their own, beside a running platform. */
class CommandLineTest {
  @TempDir Path folder;

  /** What a command answered. */
  private record Run(int exitCode, String out, String err) {}

  @Test
  void responsesGoInAndOutWhileThePlatformHoldsItsDatabase() throws Exception {
    System.setProperty("h2.bindAddress", "127.0.0.1");
    Path file = folder.resolve("réponses.csv");
    Files.writeString(file, "avis;note\nMerci;3\nRien;4\nUn;1\nDeux;2\nTrois;3\n");
    Path bad = folder.resolve("fautif.csv");
    Files.writeString(bad, "avis;note\nMerci;3\nRien;9\n");
    try (ApplicationContext platform = ApplicationContext.run(settings())) {
      OpenedConsultations opened = platform.getBean(OpenedConsultations.class);
      ResponseRepository responses = platform.getBean(ResponseRepository.class);
      Consultation consultation = opened.toAll(Avis.questionnaire());
      String slug = consultation.slug();

      Run refused = run("import", slug, bad.toString());
      assertThat(refused.err())
          .contains("Ligne 3, colonne « note »".replace(" »", "\u202f»").replace("« ", "«\u202f"))
          .contains("Rien n’a été importé");
      assertThat(refused.exitCode()).isEqualTo(2);

      assertThat(run("import", slug, file.toString(), "--dry-run").out())
          .contains("5\u00a0réponses");
      assertThat(responses.countByConsultationId(consultation.id())).isZero();

      Run imported = run("import", slug, file.toString(), "--map", "note=", "--date", "2026-03-01");
      assertThat(imported.exitCode()).as(imported.err()).isZero();
      assertThat(imported.err()).isEmpty();
      assertThat(responses.findByConsultationIdOrderById(consultation.id()))
          .hasSize(5)
          .allMatch(one -> one.receivedOn().toString().equals("2026-03-01"));

      Path out = folder.resolve("sortie.csv");
      assertThat(run("export", slug, "--out", out.toString()).exitCode()).isEqualTo(2);
      opened.stop(consultation, Instant.now().minusSeconds(1));
      assertThat(run("export", slug, "--out", out.toString()).exitCode()).isZero();
      assertThat(Files.readAllLines(out)).hasSize(6);
      assertThat(folder.resolve("dictionnaire.csv")).isNotEmptyFile();
    }
  }

  @Test
  void aWrongCommandIsSaidInFrenchAndExitsWithTwo() throws Exception {
    assertThat(run("inconnue").err()).contains("Argument inconnu").contains("ecoute --help");
    assertThat(run("import").exitCode()).isEqualTo(2);
    assertThat(run("serve").err()).contains("ECOUTE_DATABASE_URL manque");
    Run help = run("import", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Utilisation", "--dry-run").doesNotContain("Usage:");
  }

  @Test
  void whatIsMissingOrWeakInProductionIsSaid() {
    assertThat(new Production(Map.of()).problems())
        .satisfiesExactly(
            base -> assertThat(base).startsWith("ECOUTE_DATABASE_URL manque"),
            address -> assertThat(address).startsWith("ECOUTE_PUBLIC_URL manque"),
            secret -> assertThat(secret).startsWith("ECOUTE_SECRET manque"));
    Map<String, String> weak =
        Map.of(
            "ECOUTE_DATABASE_URL", "jdbc:postgresql://base/ecoute",
            "ECOUTE_DATABASE_USER", "ecoute",
            "ECOUTE_DATABASE_PASSWORD", "ecoute",
            "ECOUTE_SECRET", "secretsecretsecretsecretsecretsecret",
            "ECOUTE_PUBLIC_URL", "http://ecoute.caf.example",
            "ECOUTE_SECURE_COOKIES", "false",
            "ECOUTE_PORT", "99999");
    assertThat(new Production(weak).problems()).hasSize(6);
    Map<String, String> strong =
        Map.of(
            "ECOUTE_DATABASE_URL", "jdbc:postgresql://base/ecoute",
            "ECOUTE_DATABASE_USER", "ecoute",
            "ECOUTE_DATABASE_PASSWORD", "une longue phrase",
            "ECOUTE_SECRET", PlatformSecret.random(),
            "ECOUTE_PUBLIC_URL", "https://ecoute.caf.example");
    assertThat(new Production(strong).problems())
        .singleElement()
        .asString()
        .contains("mentions légales", "ECOUTE_OPERATOR_NAME", "ECOUTE_DPO");
    Map<String, String> whole = new HashMap<>(strong);
    for (String name :
        List.of(
            "OPERATOR_NAME",
            "OPERATOR_ADDRESS",
            "PUBLICATION_DIRECTOR",
            "HOSTING",
            "CONTACT",
            "DPO")) {
      whole.put("ECOUTE_" + name, "dit");
    }
    assertThat(new Production(whole).problems()).isEmpty();
  }

  @Test
  void aLanguageModelHalfNamedOrAtABadAddressIsSaid() {
    assertThat(model("http://ia.exemple.fr/v1", "un-modele", ""))
        .singleElement()
        .asString()
        .startsWith("ECOUTE_MODEL_ADDRESS doit");
    assertThat(model("https://ia.exemple.fr/v1", "", "cle"))
        .singleElement()
        .asString()
        .startsWith("ECOUTE_MODEL_NAME manque");
    assertThat(model("", "", "cle"))
        .singleElement()
        .asString()
        .startsWith("ECOUTE_MODEL_ADDRESS manque");
    assertThat(model("https://ia.exemple.fr/v1", "un-modele", "")).isEmpty();
    assertThat(model("http://localhost:11434/v1", "un-modele", "cle")).isEmpty();
  }

  @Test
  void lettersThatCouldNotLeaveOrWouldBeReadOnTheWayAreSaid() {
    assertThat(letters("smtp.exemple.fr", "starttls")).isEmpty();
    assertThat(letters("smtp.exemple.fr", "none"))
        .singleElement()
        .asString()
        .startsWith("ECOUTE_SMTP_TLS=none");
  }

  @Test
  void aDemonstrationSaysAtOnceThatItsPasswordIsTooEasy() {
    assertThatThrownBy(() -> DemoCommand.checkPassword("motdepasse2026"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("ECOUTE_DEMO_PASSWORD : ");
    assertThatCode(() -> DemoCommand.checkPassword("")).doesNotThrowAnyException();
  }

  private static List<String> letters(String host, String tls) {
    return new Production(
            Map.of(
                "ECOUTE_DATABASE_URL",
                "jdbc:h2:file:./ecoute",
                "ECOUTE_SMTP_HOST",
                host,
                "ECOUTE_SMTP_TLS",
                tls,
                "ECOUTE_SECRET",
                PlatformSecret.random(),
                "ECOUTE_PUBLIC_URL",
                "http://localhost:8080",
                "ECOUTE_SMTP_FROM",
                "Écoute <ecoute@exemple.fr>"))
        .problems();
  }

  private static List<String> model(String address, String name, String key) {
    return new Production(
            Map.of(
                "ECOUTE_DATABASE_URL",
                "jdbc:h2:file:./ecoute",
                "ECOUTE_SECRET",
                PlatformSecret.random(),
                "ECOUTE_PUBLIC_URL",
                "http://localhost:8080",
                "ECOUTE_MODEL_ADDRESS",
                address,
                "ECOUTE_MODEL_NAME",
                name,
                "ECOUTE_MODEL_KEY",
                key))
        .problems();
  }

  private Map<String, Object> settings() {
    return Map.of(
        "datasources.default.url", EmbeddedDatabase.in(folder), "ecoute.folder", folder.toString());
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.caf.ecoute.Ecoute"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("ECOUTE_FOLDER", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().keySet().removeIf(name -> name.startsWith("ECOUTE_DATABASE"));
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
