package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Section;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether what somebody is editing is still what they were shown. */
final class Fingerprint {
  private static final int BYTES = 12;

  private Fingerprint() {}

  static String of(Question question) {
    return of(question.toString());
  }

  /** Of the section itself: its questions have their own. */
  static String of(Section section) {
    return of(section.with(List.of()).toString());
  }

  private static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
