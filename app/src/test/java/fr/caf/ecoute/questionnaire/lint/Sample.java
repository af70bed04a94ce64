package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small questionnaires, and what one rule finds in them. */
final class Sample {
  private Sample() {}

  static List<Finding> found(Rule rule, Question... questions) {
    return rule.findings(of(questions)).toList();
  }

  static List<Finding> found(Rule rule, Questionnaire questionnaire) {
    return rule.findings(questionnaire).toList();
  }

  static Questionnaire of(Question... questions) {
    return new Questionnaire("Votre accueil", List.of(section("accueil", questions)));
  }

  static Section section(String code, Question... questions) {
    return section(code, Condition.always(), questions);
  }

  static Section section(String code, Condition when, Question... questions) {
    return new Section(code, "Partie", Layout.ONE_PER_PAGE, when, List.of(questions));
  }

  static YesNo yesNo(String code) {
    return yesNo(new Stem(code, "Avez-vous un enfant ?"));
  }

  static YesNo yesNo(Stem stem) {
    return new YesNo(stem);
  }

  static YesNo asks(String label) {
    return new YesNo(new Stem("avis", label));
  }

  static Scale scale(String label) {
    return new Scale(
        new Stem("note", label), 1, 5, "Pas du tout", "Tout à fait", Scale.DontKnow.OFFERED);
  }

  static LongText text(String code) {
    return new LongText(new Stem(code, "Dites-nous tout."), 2_000);
  }

  static NumberQuestion number(String code, int min, int max) {
    return new NumberQuestion(
        new Stem(code, "Combien ?"), BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0, null);
  }

  static SingleChoice single(Stem stem, String... labels) {
    return new SingleChoice(stem, choices(labels));
  }

  static SingleChoice single(String... labels) {
    return single(new Stem("choix", "Lequel ?"), labels);
  }

  static MultipleChoice several(String... labels) {
    List<Choice> choices = choices(labels);
    return new MultipleChoice(new Stem("cases", "Lesquels ?"), choices, 0, choices.size());
  }

  static List<Choice> choices(String... labels) {
    List<Choice> choices = new ArrayList<>();
    for (String label : labels) {
      choices.add(new Choice("c" + choices.size(), label));
    }
    return choices;
  }

  static Condition is(String question, boolean yes) {
    return new Condition.Compare(question, Operator.EQ, List.of(new Literal.Truth(yes)));
  }

  static Condition is(String question, String... choices) {
    return new Condition.Compare(
        question, Operator.IN, Stream.of(choices).<Literal>map(Literal.Word::new).toList());
  }

  static Condition number(String question, Operator operator, int value) {
    return new Condition.Compare(
        question, operator, List.of(new Literal.Numeric(BigDecimal.valueOf(value))));
  }
}
