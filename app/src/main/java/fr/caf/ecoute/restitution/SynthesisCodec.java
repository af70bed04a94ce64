package fr.caf.ecoute.restitution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A synthesis as a JSON document, for a text column. */
final class SynthesisCodec {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SynthesisCodec() {}

  static String write(Synthesis synthesis) {
    try {
      return JSON.writeValueAsString(synthesis);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A document we cannot read is our fault: it is thrown. */
  static Synthesis read(String document) {
    try {
      return JSON.readValue(document, Synthesis.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
