package fr.caf.ecoute.theming;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.consultation.Consultation;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sentence model that the operator named; the good one is laid in the folder by a test. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentenceModelTest implements OnH2 {
  private static final Path FOLDER =
      Path.of("target/essais/modele-" + ProcessHandle.current().pid());
  private static final Path MODEL = FOLDER.resolve("minilm.onnx");

  @Inject Said said;
  @Inject SignedIn signedIn;
  @Inject ThemingRuns runs;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = new HashMap<>(OnH2.super.getProperties());
    properties.put("ecoute.encoder", MODEL.toString());
    return properties;
  }

  @Test
  void aModelThatCannotBeUsedStopsTheRunInWordsAndAGoodOneIsNamedOnThePage() throws IOException {
    Consultation consultation = said.closed(Said.texts());
    Files.createDirectories(FOLDER);
    Files.deleteIfExists(MODEL);

    ThemingRun refused = runs.carryOut(consultation, Said.OPINION);
    assertThat(refused.state()).isEqualTo(RunState.FAILED);
    assertThat(refused.step())
        .contains("Modèle de phrases introuvable.")
        .contains("ECOUTE_ENCODER")
        .doesNotContain("minilm");

    lay("all-minilm-l6-v2-q-tokenizer.json", FOLDER.resolve("tokenizer.json"));
    lay("all-minilm-l6-v2-q.onnx", MODEL);
    ThemingRun run = runs.carryOut(consultation, Said.OPINION);
    assertThat(run.state()).as(run.step()).isEqualTo(RunState.DONE);
    assertThat(run.encoder()).startsWith("minilm.onnx (");

    assertThat(
            signedIn
                .facilitator()
                .open("/equipe/consultations/" + consultation.slug() + "/themes/avis")
                .text())
        .contains("le modèle de phrases minilm.onnx (");
    assertThat(
            signedIn
                .facilitator()
                .open("/equipe/consultations/" + consultation.slug() + "/synthese/apercu")
                .text())
        .contains("modèle de phrases minilm.onnx (");
  }

  private static void lay(String resource, Path to) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SentenceModelTest.class.getResourceAsStream("/" + resource))) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
