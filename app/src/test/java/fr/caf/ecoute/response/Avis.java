package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.List;

/** A small questionnaire with every kind of question, a fork, and a section shown together. */
public final class Avis {
  /** Hard: whoever says no is not asked the reason. */
  public static final String CONCERNED = "concerne";

  /** Asked only of whoever is concerned. */
  static final String REASON = "motif";

  /** Soft. */
  public static final String OPINION = "avis";

  /** A section shown together: hours, mark, helps, place. */
  static final String SITUATION = "situation";

  private Avis() {}

  public static Questionnaire questionnaire() {
    return new Questionnaire(
        "Concilier travail et enfant malade",
        List.of(
            new Section(
                "vous",
                "Vous",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(concerned(), reason(), opinion())),
            new Section(
                SITUATION,
                "Votre situation",
                Layout.TOGETHER,
                Condition.always(),
                List.of(hours(), mark(), helps(), place()))));
  }

  private static YesNo concerned() {
    return new YesNo(
        new Stem(CONCERNED, "Votre enfant est-il malade ?").required(Requirement.HARD));
  }

  private static SingleChoice reason() {
    return new SingleChoice(
        new Stem(REASON, "Pourquoi avez-vous demandé l’allocation ?")
            .when(new Condition.Compare(CONCERNED, Operator.EQ, List.of(new Literal.Truth(true)))),
        List.of(
            new Choice("hopital", "Une hospitalisation"),
            new Choice("maison", "Des soins à la maison"),
            new Choice("autre", "Autre raison", Choice.Trait.SPECIFY)));
  }

  private static LongText opinion() {
    return new LongText(
        new Stem(OPINION, "Qu’est-ce qui vous aiderait ?").required(Requirement.SOFT),
        LongText.USUAL_LENGTH);
  }

  private static NumberQuestion hours() {
    return new NumberQuestion(
        new Stem("heures", "Combien d’heures par semaine y passez-vous ?"),
        BigDecimal.ZERO,
        new BigDecimal("168"),
        1,
        "heures");
  }

  private static Scale mark() {
    return new Scale(
        new Stem("note", "La démarche a-t-elle été simple ?"),
        1,
        5,
        "Très compliquée",
        "Très simple",
        Scale.DontKnow.OFFERED);
  }

  private static MultipleChoice helps() {
    return new MultipleChoice(
        new Stem("aides", "Quelles aides recevez-vous ?"),
        List.of(
            new Choice("ajpp", "L’AJPP"),
            new Choice("aeeh", "L’AEEH"),
            new Choice("autre", "Une autre", Choice.Trait.SPECIFY),
            new Choice("aucune", "Aucune", Choice.Trait.EXCLUSIVE)),
        0,
        2);
  }

  private static ShortText place() {
    return new ShortText(new Stem("commune", "Dans quelle commune ?"), ShortText.USUAL_LENGTH);
  }

  public static Answer text(String words) {
    return new Answer.Text(words);
  }
}
