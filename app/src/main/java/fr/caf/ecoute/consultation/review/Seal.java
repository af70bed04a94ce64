package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A questionnaire as it was to the last word: any change breaks the seal. */
record Seal(String hash) {
  static Seal of(Questionnaire questionnaire) {
    try {
      byte[] document = QuestionnaireCodec.write(questionnaire).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
      return new Seal(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
