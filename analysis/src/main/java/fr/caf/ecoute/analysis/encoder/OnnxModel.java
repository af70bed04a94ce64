package fr.caf.ecoute.analysis.encoder;

import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.NOT_ONNX;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.WRONG_INPUTS;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.WRONG_OUTPUTS;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A sentence model in ONNX Runtime: the numbers of one text in, its row out. The only class that
 * knows the runtime.
 *
 * <p>One text at a time, on one thread, never padded: what a quantised model says of a text depends
 * on the texts and the padding beside it (its scales are read from the whole batch), and sums over
 * larger blocks are taken in another order.
 */
final class OnnxModel implements AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;

  private OnnxModel(OrtEnvironment environment, OrtSession session, String output) {
    this.environment = environment;
    this.session = session;
    this.output = output;
  }

  static OnnxModel read(Path file) {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = session(environment, file);
      try {
        checkInputs(session);
        return new OnnxModel(environment, session, output(session));
      } catch (EncoderRefused | OrtException refused) {
        session.close();
        throw refused;
      }
    } catch (OrtException e) {
      throw new EncoderRefused(NOT_ONNX, file, e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, Path file) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      return environment.createSession(file.toString(), options);
    }
  }

  private static void checkInputs(OrtSession session) throws OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    boolean whole =
        inputs.values().stream()
            .allMatch(
                input ->
                    input.getInfo() instanceof TensorInfo tensor
                        && tensor.type == OnnxJavaType.INT64
                        && tensor.getShape().length == 2);
    if (!whole || !inputs.containsKey(IDS) || !KNOWN.containsAll(inputs.keySet())) {
      throw new EncoderRefused(WRONG_INPUTS, String.join(", ", inputs.keySet()));
    }
  }

  /** The row of the whole text if the model gives one, else the rows of its pieces. */
  private static String output(OrtSession session) throws OrtException {
    for (int dimensions : new int[] {2, 3}) {
      for (NodeInfo output : session.getOutputInfo().values()) {
        boolean pooled = dimensions == 2 && output.getName().equals("sentence_embedding");
        if ((pooled || dimensions == 3)
            && output.getInfo() instanceof TensorInfo tensor
            && tensor.type == OnnxJavaType.FLOAT
            && tensor.getShape().length == dimensions) {
          return output.getName();
        }
      }
    }
    throw new EncoderRefused(WRONG_OUTPUTS, String.join(", ", session.getOutputNames()));
  }

  /** The mean of the rows of the pieces, or the row the model gives for the whole. */
  double[] row(long[] numbers) {
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        long[] values =
            switch (name) {
              case IDS -> numbers;
              case MASK -> ones;
              default -> new long[numbers.length];
            };
        inputs.put(name, tensor(values));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        return mean((OnnxTensor) result.get(0));
      }
    } catch (OrtException e) {
      throw new EncoderRefused(WRONG_OUTPUTS, e, e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static double[] mean(OnnxTensor tensor) {
    long[] shape = tensor.getInfo().getShape();
    int width = (int) shape[shape.length - 1];
    float[] values = new float[tensor.getFloatBuffer().remaining()];
    tensor.getFloatBuffer().get(values);
    double[] mean = new double[width];
    for (int i = 0; i < values.length; i++) {
      mean[i % width] += values[i];
    }
    int rows = Math.max(1, values.length / Math.max(1, width));
    for (int i = 0; i < width; i++) {
      mean[i] /= rows;
    }
    return mean;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
