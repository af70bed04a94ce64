package fr.caf.ecoute.analysis.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The smallest ONNX models there can be, one node each, written byte by byte (protocol buffers).
 */
final class OnnxFile {
  static final int FLOAT = 1;
  static final int INT64 = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private OnnxFile() {}

  /** A model that copies its one input to its one output, both {@code dimensions} wide. */
  static byte[] copying(String input, String output, int type, int dimensions) {
    return model("Identity", input, type, output, type, dimensions);
  }

  /** A model that makes its one output of its one input, by one operation. */
  static byte[] model(
      String operation, String input, int type, String output, int outputType, int dimensions) {
    OnnxFile node =
        new OnnxFile()
            .text(1, input)
            .text(2, output)
            .text(4, operation)
            .part(5, operation.equals("Cast") ? cast(outputType) : null);
    OnnxFile graph =
        new OnnxFile()
            .part(1, node)
            .text(2, "graph")
            .part(11, value(input, type, dimensions))
            .part(12, value(output, outputType, dimensions));
    OnnxFile version = new OnnxFile().text(1, "").number(2, 13);
    return new OnnxFile().number(1, 8).part(7, graph).part(8, version).bytes.toByteArray();
  }

  private static OnnxFile cast(int type) {
    return new OnnxFile().text(1, "to").number(3, type).number(20, 2);
  }

  private static OnnxFile value(String name, int type, int dimensions) {
    OnnxFile shape = new OnnxFile();
    for (int i = 0; i < dimensions; i++) {
      shape.part(1, new OnnxFile().text(2, "d" + i));
    }
    OnnxFile tensor = new OnnxFile().number(1, type).part(2, shape);
    return new OnnxFile().text(1, name).part(2, new OnnxFile().part(1, tensor));
  }

  private OnnxFile number(int field, int value) {
    bytes.write(field << 3 >= 128 ? (field << 3 & 127) | 128 : field << 3);
    if (field << 3 >= 128) {
      bytes.write(field << 3 >> 7);
    }
    bytes.write(value);
    return this;
  }

  private OnnxFile text(int field, String value) {
    return raw(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private OnnxFile part(int field, @Nullable OnnxFile part) {
    return part == null ? this : raw(field, part.bytes.toByteArray());
  }

  private OnnxFile raw(int field, byte[] value) {
    bytes.write(field << 3 | 2);
    if (value.length >= 128) {
      bytes.write((value.length & 127) | 128);
      bytes.write(value.length >> 7);
    } else {
      bytes.write(value.length);
    }
    bytes.writeBytes(value);
    return this;
  }
}
