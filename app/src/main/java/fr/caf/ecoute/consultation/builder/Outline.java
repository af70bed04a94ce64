package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as people will meet it, for rereading: its words, and when each thing is asked.
 */
record Outline(String title, int questions, List<Part> parts) {
  Outline {
    parts = List.copyOf(parts);
  }

  /** A section. */
  record Part(String title, String condition, List<Item> items) {}

  /**
   * A question; {@code kind} and {@code requirement} in words, {@code choices} as they are read.
   */
  record Item(
      int number,
      String label,
      @Nullable String help,
      String kind,
      String requirement,
      String condition,
      List<String> choices) {}

  static Outline of(Questionnaire questionnaire) {
    ConditionWords conditions = new ConditionWords(questionnaire);
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (Section section : questionnaire.sections()) {
      List<Item> items = new ArrayList<>();
      for (Question question : section.questions()) {
        number++;
        items.add(item(number, question, conditions));
      }
      parts.add(new Part(section.title(), conditions.of(section.when()), List.copyOf(items)));
    }
    return new Outline(questionnaire.title(), number, parts);
  }

  private static Item item(int number, Question question, ConditionWords conditions) {
    return new Item(
        number,
        question.label(),
        question.help(),
        QuestionWords.summary(question),
        QuestionWords.requirement(question.required()),
        conditions.of(question.when()),
        choices(question));
  }

  private static List<String> choices(Question question) {
    return switch (question) {
      case ShortText _, LongText _, NumberQuestion _, DateQuestion _, Territory _, Statement _ ->
          List.of();
      case YesNo _ -> List.of("Oui", "Non");
      case Consent _ -> List.of("J'accepte", "Je n'accepte pas");
      case Ranking ranking -> ranking.choices().stream().map(Outline::words).toList();
      case RatingGrid grid -> grid.rows().stream().map(Outline::words).toList();
      case SingleChoice single -> single.choices().stream().map(Outline::words).toList();
      case MultipleChoice multiple -> multiple.choices().stream().map(Outline::words).toList();
      case Scale scale -> ends(scale);
    };
  }

  private static String words(Choice choice) {
    return choice.asksToSpecify()
        ? choice.label() + " (à préciser)"
        : choice.isExclusive() ? choice.label() + " (seul)" : choice.label();
  }

  private static List<String> ends(Scale scale) {
    List<String> ends = new ArrayList<>();
    ends.add(scale.from() + " : " + scale.lowLabel());
    ends.add(scale.to() + " : " + scale.highLabel());
    if (scale.offersDontKnow()) {
      ends.add("Je ne sais pas");
    }
    return List.copyOf(ends);
  }
}
