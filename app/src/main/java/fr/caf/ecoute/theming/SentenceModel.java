package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The sentence model the operator named, if any: opened for the first run, then kept open. */
@Singleton
class SentenceModel {
  private final String file;
  private @Nullable SentenceEncoder encoder;

  SentenceModel(@Value("${ecoute.encoder}") String file) {
    this.file = file.strip();
  }

  /**
   * The model, ready to read; null when none was named.
   *
   * @throws fr.caf.ecoute.analysis.encoder.EncoderRefused when it cannot be used
   */
  synchronized @Nullable SentenceEncoder opened() {
    if (encoder == null && !file.isEmpty()) {
      encoder = SentenceEncoder.open(Path.of(file));
    }
    return encoder;
  }

  @PreDestroy
  synchronized void close() {
    if (encoder != null) {
      encoder.close();
      encoder = null;
    }
  }
}
