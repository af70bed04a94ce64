package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.DocumentProblem;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.questionnaire.document.QuestionnaireReading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What became of a file that was handed in. */
public sealed interface Reception {
  /** More than any questionnaire takes; LimeSurvey repeats every text in every language. */
  int MOST_BYTES = 10 * (1 << 20);

  /** Where a file comes from. */
  enum Origin {
    JSON("Document JSON"),
    LIMESURVEY("LimeSurvey (.lss)"),
    XLSFORM("XLSForm (.xlsx)");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** A questionnaire, and what of the file is not in it. */
  record Received(Origin origin, Questionnaire questionnaire, List<LeftOut> leftOut)
      implements Reception {
    public Received {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Nothing, and why. */
  record Refused(List<DocumentProblem> problems) implements Reception {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Whatever is in the file, however odd, this answers. */
  static Reception of(byte[] file) {
    try {
      if (file.length > MOST_BYTES) {
        throw new Unreadable("", "Ce fichier est trop gros : le maximum est de 10 Mo.");
      }
      return sound(read(file));
    } catch (Unreadable refused) {
      return new Refused(refused.problems());
    }
  }

  private static Received read(byte[] file) throws Unreadable {
    return switch (origin(file)) {
      case JSON -> new Received(Origin.JSON, SchemaCheck.read(text(file)), List.of());
      case LIMESURVEY -> LimeSurvey.read(file);
      case XLSFORM -> XlsForm.read(file);
    };
  }

  /** By what the file begins with: names lie. */
  private static Origin origin(byte[] file) {
    if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
      return Origin.XLSFORM;
    }
    for (byte one : file) {
      if (!isBefore(one)) {
        return one == '<' ? Origin.LIMESURVEY : Origin.JSON;
      }
    }
    return Origin.JSON;
  }

  /** A space, or a byte of the marks some editors put first. */
  private static boolean isBefore(byte one) {
    boolean mark = List.of(0xEF, 0xBB, 0xBF, 0xFE, 0xFF).contains(Byte.toUnsignedInt(one));
    return mark || (one >= 0 && one <= ' ');
  }

  private static String text(byte[] file) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          "", "Ce fichier n'est ni un texte en UTF-8, ni un fichier LimeSurvey ou XLSForm.");
    }
  }

  /** What would not be read again as a document is refused with the document's own reasons. */
  private static Received sound(Received received) throws Unreadable {
    return switch (QuestionnaireCodec.read(QuestionnaireCodec.write(received.questionnaire()))) {
      case QuestionnaireReading.Accepted(Questionnaire again) ->
          new Received(received.origin(), again, received.leftOut());
      case QuestionnaireReading.Refused(List<DocumentProblem> problems) ->
          throw new Unreadable(problems);
    };
  }
}
