package fr.caf.ecoute.bench;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ten questions on four pages, two of them long texts, and one person's answers to them. */
final class BenchConsultation {
  static final String SLUG = "banc-d-essai";

  static final List<Map<String, String>> PAGES =
      List.of(
          Map.of("role", "mere", "age", "7", "demande", "oui"),
          Map.of("delai", "long", "obstacle", "joindre", "soutien", "2"),
          Map.of("difficile", Respondent.longText(1), "mot", "Attente"),
          Map.of("changer", Respondent.longText(2), "recommande", "non"));

  static final String DOCUMENT =
      """
      {"format":1,"title":"Banc d’essai","sections":[
       {"code":"vous","title":"Vous","together":true,"questions":[
        {"code":"role","kind":"SINGLE_CHOICE","label":"Vous répondez en tant que…","required":"SOFT","choices":[
         {"code":"mere","label":"Mère"},{"code":"pere","label":"Père"},{"code":"proche","label":"Proche"}]},
        {"code":"age","kind":"NUMBER","label":"Quel âge a l’enfant ?","min":0,"max":20,"unit":"ans"},
        {"code":"demande","kind":"YES_NO","label":"Avez-vous déjà demandé l’allocation ?","required":"HARD"}]},
       {"code":"parcours","title":"Votre demande","together":true,"when":{"question":"demande","op":"eq","value":true},"questions":[
        {"code":"delai","kind":"SINGLE_CHOICE","label":"Combien de temps avez-vous attendu ?","required":"SOFT","choices":[
         {"code":"court","label":"Moins d’un mois"},{"code":"long","label":"Plus d’un mois"}]},
        {"code":"obstacle","kind":"MULTIPLE_CHOICE","label":"Qu’est-ce qui vous a gêné ?","required":"SOFT","choices":[
         {"code":"joindre","label":"Joindre quelqu’un"},{"code":"certificat","label":"Le certificat"},{"code":"aucun","label":"Rien","exclusive":true}]},
        {"code":"soutien","kind":"SCALE","label":"Vous êtes-vous senti soutenu ?","from":1,"to":5,"lowLabel":"Pas du tout","highLabel":"Tout à fait","dontKnow":true}]},
       {"code":"recit","title":"Votre récit","together":true,"questions":[
        {"code":"difficile","kind":"LONG_TEXT","label":"Qu’est-ce qui a été le plus difficile ?","required":"SOFT"},
        {"code":"mot","kind":"SHORT_TEXT","label":"En un mot ?"}]},
       {"code":"avenir","title":"La suite","together":true,"questions":[
        {"code":"changer","kind":"LONG_TEXT","label":"Que changeriez-vous ?","required":"SOFT"},
        {"code":"recommande","kind":"YES_NO","label":"Conseilleriez-vous de la demander ?"}]}]}
      """;

  static final String LONG_TITLE = "Deux cents questions";
  static final String LONG_SLUG = "deux-cents-questions";

  private BenchConsultation() {}

  /** Twenty parts of ten questions, one in three asked on a condition. */
  static String twoHundredQuestions() {
    List<Section> sections = new ArrayList<>();
    for (int part = 0; part < 20; part++) {
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        Stem stem = new Stem("q" + part + "_" + i, "Question " + i + " de la partie " + part);
        Condition when =
            i % 3 == 2
                ? new Condition.Compare(
                    "q" + part + "_0", Operator.EQ, List.of(new Literal.Truth(true)))
                : Condition.always();
        questions.add(new YesNo(stem.when(when)));
      }
      sections.add(
          new Section(
              "p" + part, "Partie " + part, Layout.ONE_PER_PAGE, Condition.always(), questions));
    }
    return QuestionnaireCodec.write(new Questionnaire(LONG_TITLE, sections));
  }
}
