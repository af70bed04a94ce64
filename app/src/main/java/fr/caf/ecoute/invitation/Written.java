package fr.caf.ecoute.invitation;

import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.document.AnswersCodec;
import fr.caf.ecoute.web.Envelope;
import java.util.List;

/**
 * All that a ballot says, kept in one envelope: besides the answers, the version, the channel and
 * the language, for each of them could single a person out.
 */
public record Written(int version, Manner manner, Answers answers) {
  private static final int LINES = 4;

  /** On a ballot that says nothing any more. */
  static Written nothing() {
    return new Written(0, Manner.WEB_IN_FRENCH, Answers.none());
  }

  String closedBy(Envelope envelope) {
    return envelope.close(
        String.join(
            "\n",
            String.valueOf(version),
            manner.channel().name(),
            manner.language().tag(),
            AnswersCodec.write(answers)));
  }

  static Written read(Envelope envelope, String closed) {
    List<String> lines = List.of(envelope.open(closed).split("\n", LINES));
    return new Written(
        Integer.parseInt(lines.get(0)),
        new Manner(Channel.valueOf(lines.get(1)), new Language(lines.get(2))),
        AnswersCodec.read(lines.get(3)));
  }
}
