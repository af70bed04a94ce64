package fr.caf.ecoute.analysis.encoder;

import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.UNKNOWN_TOKENIZER;
import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.UNREADABLE_TOKENIZER;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@code tokenizer.json}, the file that sentence models are published with: WordPiece (BERT) and
 * Unigram (SentencePiece) models, and the steps before them. A step that is not known here is
 * refused rather than left out: the model would read something else than what was written.
 */
final class TokenizerFile {
  static final String NAME = "tokenizer.json";

  private static final int LONGEST = 256;
  private static final long MOST_BYTES = 100_000_000;

  private final JsonNode root;

  private TokenizerFile(JsonNode root) {
    this.root = root;
  }

  static Tokenizer read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new EncoderRefused(UNREADABLE_TOKENIZER, file);
      }
      return new TokenizerFile(new ObjectMapper().readTree(file.toFile())).tokenizer();
    } catch (JacksonException | IllegalArgumentException e) {
      throw new EncoderRefused(UNREADABLE_TOKENIZER, file, e);
    } catch (IOException e) {
      throw new EncoderRefused(UNREADABLE_TOKENIZER, file, e);
    }
  }

  private Tokenizer tokenizer() {
    Pieces pieces = pieces(root.path("model"));
    TextSteps steps = new TextSteps();
    List<Long> before = new ArrayList<>();
    List<Long> after = new ArrayList<>();
    frame(root.path("post_processor"), before, after);
    int longest = Math.min(LONGEST, root.at("/truncation/max_length").asInt(LONGEST));
    if (longest <= before.size() + after.size()) {
      throw new IllegalArgumentException("no room for a text");
    }
    return new Tokenizer(
        steps.normal(root.path("normalizer")),
        steps.words(root.path("pre_tokenizer")),
        pieces,
        before,
        after,
        longest);
  }

  private static Pieces pieces(JsonNode model) {
    JsonNode vocabulary = model.path("vocab");
    // Older files do not name the kind of their model; the shape of the vocabulary says it.
    String type =
        model.path("type").asText(vocabulary.isArray() ? "Unigram" : "without a type of model");
    return switch (type) {
      case "WordPiece" -> wordPieces(model, vocabulary);
      case "Unigram" -> unigram(model, vocabulary);
      default -> throw new EncoderRefused(UNKNOWN_TOKENIZER, type);
    };
  }

  private static Pieces wordPieces(JsonNode model, JsonNode vocabulary) {
    Map<String, Long> numbers = new HashMap<>();
    vocabulary.properties().forEach(piece -> numbers.put(piece.getKey(), whole(piece.getValue())));
    Long unknown = numbers.get(model.path("unk_token").asText());
    if (unknown == null) {
      throw new IllegalArgumentException("no unknown piece");
    }
    return new WordPieces(
        numbers,
        model.path("continuing_subword_prefix").asText("##"),
        unknown,
        model.path("max_input_chars_per_word").asInt(100));
  }

  private static Pieces unigram(JsonNode model, JsonNode vocabulary) {
    if (model.path("byte_fallback").asBoolean()) {
      throw new EncoderRefused(UNKNOWN_TOKENIZER, "Unigram, byte_fallback");
    }
    List<Map.Entry<String, Double>> pieces = new ArrayList<>();
    for (JsonNode piece : vocabulary) {
      if (!piece.path(0).isTextual() || !piece.path(1).isNumber()) {
        throw new IllegalArgumentException("a piece without a text or a score");
      }
      pieces.add(Map.entry(piece.path(0).asText(), piece.path(1).asDouble()));
    }
    int unknown = Math.toIntExact(whole(model.path("unk_id")));
    if (unknown < 0 || unknown >= pieces.size()) {
      throw new IllegalArgumentException("no unknown piece");
    }
    return new UnigramPieces(pieces, unknown);
  }

  /** What the model expects around a text. */
  private static void frame(JsonNode framing, List<Long> before, List<Long> after) {
    if (framing.isNull() || framing.isMissingNode()) {
      return;
    }
    String type = framing.path("type").asText();
    switch (type) {
      case "TemplateProcessing" -> {
        List<Long> side = before;
        for (JsonNode part : framing.path("single")) {
          if (part.has("Sequence")) {
            side = after;
          } else {
            String name = part.at("/SpecialToken/id").asText();
            for (JsonNode number : framing.path("special_tokens").path(name).path("ids")) {
              side.add(whole(number));
            }
          }
        }
      }
      case "BertProcessing", "RobertaProcessing" -> {
        before.add(whole(framing.path("cls").path(1)));
        after.add(whole(framing.path("sep").path(1)));
      }
      default -> throw new EncoderRefused(UNKNOWN_TOKENIZER, type);
    }
  }

  private static long whole(JsonNode number) {
    if (!number.isIntegralNumber()) {
      throw new IllegalArgumentException("a number was expected");
    }
    return number.asLong();
  }
}
