package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A questionnaire with every kind of question and everything that can happen on the way: exits,
 * checks of the three severities, an answer repeated in a later text, choices and rows that come
 * and go, a section shown together.
 */
public final class AllKinds {
  private AllKinds() {}

  public static Questionnaire questionnaire() {
    return new Questionnaire(
        "L’arrivée d’un enfant",
        List.of(
            new Section(
                "debut",
                "Pour commencer",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(intro(), agreement(), bond(), firstName(), arrival(), children())),
            new Section(
                "demarche",
                "Vos démarches",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(place(), ways(), opinions(), priorities(), more())),
            new Section(
                "suite",
                "Pour finir",
                Layout.TOGETHER,
                Condition.always(),
                List.of(ending(), mark(), since(), moments(), wishes(), opinion()))));
  }

  public static Question question(Question.Kind kind) {
    return questionnaire().questions().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Statement intro() {
    return new Statement(
        new Stem(
            "intro",
            "Avant de commencer\n\nCe questionnaire porte sur les mois qui entourent l’arrivée"
                + " d’un enfant.\n\nIl n’y a pas de bonne ou de mauvaise réponse : ce que vous"
                + " vivez nous intéresse.",
            "Comptez dix minutes.",
            Requirement.NONE,
            Condition.always()));
  }

  private static Consent agreement() {
    return new Consent(
        new Stem("accord", "Acceptez-vous que vos réponses soient utilisées pour une étude ?")
            .required(Requirement.HARD));
  }

  private static SingleChoice bond() {
    return new SingleChoice(
        new Stem("lien", "Qui êtes-vous ?")
            .required(Requirement.HARD)
            .about(Stem.Subject.PROFILE)
            .exiting(
                List.of(
                    new Exit(
                        is("lien", "personne"),
                        "Cette consultation s’adresse aux parents et à leurs proches.",
                        Exit.Ending.LEAVE))),
        List.of(
            new Choice("parent", "Un parent"),
            new Choice("proche", "Un proche", Choice.Trait.SPECIFY),
            new Choice("personne", "Ni l’un ni l’autre")));
  }

  private static ShortText firstName() {
    return new ShortText(new Stem("prenom", "Comment appelez-vous l’enfant ?"), 60);
  }

  private static DateQuestion arrival() {
    return new DateQuestion(
        new Stem("arrivee", "Quand {prenom|l’enfant} est-il arrivé chez vous ?")
            .required(Requirement.HARD)
            .checking(
                List.of(
                    new Check(
                        new Condition.Compare(
                            "arrivee",
                            Operator.LT,
                            List.of(new Literal.Day(CalendarDate.of(LocalDate.of(2015, 1, 1))))),
                        Check.Severity.WARN,
                        "C’était il y a plus de dix ans. Est-ce bien cette date ?"))),
        Precision.DAY,
        CalendarDate.of(LocalDate.of(1990, 1, 1)),
        null);
  }

  private static NumberQuestion children() {
    return new NumberQuestion(
        new Stem("enfants", "Combien d’enfants vivent avec vous ?")
            .checking(
                List.of(
                    new Check(
                        moreThan("enfants", 15),
                        Check.Severity.ERROR,
                        "Indiquez le nombre d’enfants de votre foyer seulement."),
                    new Check(
                        moreThan("enfants", 5),
                        Check.Severity.INFO,
                        "Vous êtes une très grande famille."))),
        BigDecimal.ZERO,
        null,
        0,
        "enfants");
  }

  private static Territory place() {
    return new Territory(
        new Stem("caf", "Quelle est votre Caf ?").required(Requirement.SOFT),
        Territories.Level.CAF,
        Territories.LATEST);
  }

  private static MultipleChoice ways() {
    return new MultipleChoice(
        new Stem("moyens", "Comment avez-vous joint la Caf ?"),
        List.of(
            new Choice("appli", "Avec l’application"),
            new Choice("accueil", "À l’accueil"),
            new Choice("telephone", "Par téléphone"),
            new Choice("aucun", "Je ne l’ai pas jointe", Choice.Trait.EXCLUSIVE)));
  }

  private static RatingGrid opinions() {
    return new RatingGrid(
        new Stem("avis_sur", "Qu’avez-vous pensé de ces points ?").required(Requirement.HARD),
        List.of(
            new Choice("clarte", "La clarté des courriers"),
            new Choice("delais", "Les délais de réponse"),
            new Choice("appli", "L’application").when(contains("moyens", "appli")),
            new Choice("accueil", "L’accueil des personnes qui se déplacent")
                .when(contains("moyens", "accueil"))),
        List.of(
            new Choice("mal", "Pas satisfaisant du tout"),
            new Choice("plutot_mal", "Plutôt pas satisfaisant"),
            new Choice("plutot_bien", "Plutôt satisfaisant"),
            new Choice("bien", "Très satisfaisant")),
        Scale.DontKnow.OFFERED);
  }

  private static Ranking priorities() {
    return new Ranking(
        new Stem("priorites", "Que faut-il améliorer d’abord ?"),
        List.of(
            new Choice("delais", "Répondre plus vite"),
            new Choice("mots", "Écrire plus simplement"),
            new Choice("contact", "Avoir une personne à qui parler"),
            new Choice("appli", "Rendre l’application plus facile")
                .when(contains("moyens", "appli"))),
        3);
  }

  private static YesNo more() {
    return new YesNo(
        new Stem("encore", "Avez-vous encore trois minutes ?")
            .exiting(
                List.of(
                    new Exit(
                        new Condition.Compare(
                            "encore", Operator.EQ, List.of(new Literal.Truth(false))),
                        "Merci ! Relisez vos réponses, puis envoyez-les.",
                        Exit.Ending.SEND))));
  }

  private static Statement ending() {
    return new Statement(new Stem("merci", "Voici les dernières questions."));
  }

  private static Scale mark() {
    return new Scale(
        new Stem("note", "Quelle note donnez-vous à la Caf ?"),
        1,
        5,
        "Très mauvaise",
        "Très bonne",
        Scale.DontKnow.OFFERED);
  }

  private static DateQuestion since() {
    return new DateQuestion(
        new Stem("depuis", "Depuis quand êtes-vous allocataire ?"), Precision.MONTH, null, null);
  }

  private static RatingGrid moments() {
    return new RatingGrid(
        new Stem("moments", "Vous sentez-vous soutenu ?"),
        List.of(new Choice("avant", "Avant l’arrivée"), new Choice("apres", "Après l’arrivée")),
        List.of(new Choice("oui", "Oui"), new Choice("non", "Non")),
        Scale.DontKnow.NOT_OFFERED);
  }

  private static Ranking wishes() {
    return new Ranking(
        new Stem("souhaits", "Qu’aimeriez-vous recevoir ?"),
        List.of(new Choice("guide", "Un guide"), new Choice("appel", "Un appel")),
        2);
  }

  private static LongText opinion() {
    return new LongText(
        new Stem("avis", "Qu’est-ce qui aurait aidé {prenom|l’enfant} ?")
            .required(Requirement.SOFT),
        LongText.USUAL_LENGTH);
  }

  private static Condition is(String question, String choice) {
    return new Condition.Compare(question, Operator.EQ, List.of(new Literal.Word(choice)));
  }

  private static Condition contains(String question, String choice) {
    return new Condition.Compare(question, Operator.CONTAINS, List.of(new Literal.Word(choice)));
  }

  private static Condition moreThan(String question, int count) {
    return new Condition.Compare(
        question, Operator.GT, List.of(new Literal.Numeric(BigDecimal.valueOf(count))));
  }
}
