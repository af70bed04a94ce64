package fr.caf.ecoute.analysis.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small English sentence model that a library ships, laid out as such models are published. */
public final class MiniLm {
  private static final String NAME = "all-minilm-l6-v2-q";

  private MiniLm() {}

  /** The model's file; its {@code tokenizer.json} is beside it. */
  public static Path in(Path folder) throws IOException {
    copy(NAME + "-tokenizer.json", folder.resolve("tokenizer.json"));
    return copy(NAME + ".onnx", folder.resolve("minilm.onnx"));
  }

  private static Path copy(String resource, Path to) throws IOException {
    try (InputStream in = MiniLm.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      Files.copy(in, to);
      return to;
    }
  }
}
