package fr.caf.ecoute.bench;

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

  private BenchConsultation() {}
}
