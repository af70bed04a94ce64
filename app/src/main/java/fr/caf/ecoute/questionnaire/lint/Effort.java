package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.List;

/**
 * How long answering takes, in seconds: {@code words to read / reading speed + time to answer +
 * time to turn the page}.
 *
 * <p>Reading: 180 words a minute. Silent reading of French was measured at 195 ± 26 words a minute
 * (Trauzettel-Klosinski and Dietz, « Standardized assessment of reading performance: the new
 * International Reading Speed Texts IReST », 2012); many of our readers are slower, and on a phone.
 *
 * <p>Writing: 30 words a minute, from the 36 measured on phones (Palin et al., « How do people type
 * on mobile devices? », 2019) less the time to think; we count 30 words for a long text and three
 * for a short one, what people wrote on average in the consultations of the Caf.
 *
 * <p>Answering: seconds by kind, in the order of those read from response latencies in web surveys
 * (Yan and Tourangeau, « Fast times and easy questions », 2008): a single choice costs five, each
 * further box, row or rank costs as much as a new small decision. These are estimates to compare
 * with ten minutes, not a promise: {@code Settings} of a consultation announce the team's own.
 */
final class Effort {
  private static final double SECONDS_A_WORD = 60.0 / 180;
  private static final double SECONDS_A_WRITTEN_WORD = 60.0 / 30;
  private static final int PAGE = 3;

  private Effort() {}

  static double seconds(List<Question> shown) {
    return shown.stream().mapToDouble(Effort::seconds).sum();
  }

  static double seconds(Question question) {
    return reading(question) * SECONDS_A_WORD + answering(question) + PAGE;
  }

  private static int reading(Question question) {
    return Phrase.of(question)
        .filter(phrase -> phrase.part() != Phrase.Part.MESSAGE)
        .mapToInt(phrase -> Sentences.words(phrase.text()).size())
        .sum();
  }

  private static double answering(Question question) {
    List<Choice> choices = Offer.choices(question);
    return switch (question) {
      case Statement _ -> 0;
      case YesNo _, Consent _ -> 3;
      case SingleChoice _, Scale _ -> 5;
      case NumberQuestion _, Territory _ -> 6;
      case DateQuestion _ -> 8;
      case MultipleChoice _ -> 4 + 1.5 * choices.size();
      case RatingGrid _ -> 5.0 * choices.size();
      case Ranking ranking -> 7.0 * ranking.most();
      case ShortText _ -> 3 * SECONDS_A_WRITTEN_WORD;
      case LongText _ -> 30 * SECONDS_A_WRITTEN_WORD;
    };
  }
}
