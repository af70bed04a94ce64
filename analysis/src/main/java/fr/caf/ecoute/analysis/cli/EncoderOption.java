package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sentence model a person may name. */
final class EncoderOption {
  @Option(
      names = "--encodeur",
      paramLabel = "FICHIER.onnx",
      description =
          "Modèle de phrases au format ONNX, avec son fichier tokenizer.json à côté : il rapproche"
              + " des réponses qui disent la même chose avec d’autres mots. Sans cette option,"
              + " aucun modèle.")
  @Nullable Path file;

  /** The model, when one was named; to be closed. */
  @Nullable SentenceEncoder open() {
    return file == null ? null : SentenceEncoder.open(file);
  }
}
