package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.Translation;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.web.French;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of a question, a section or a whole, one sentence a facet: what two
 * versions are compared by, and what is reread. Whatever changes shows in one of them.
 */
final class Facets {
  private final ConditionWords conditions;
  private final Map<String, Facet> byKey = new LinkedHashMap<>();

  /** One thing said; {@code name} is how it is called. */
  record Facet(String name, String text) {}

  private Facets(Questionnaire questionnaire) {
    this.conditions = new ConditionWords(questionnaire);
  }

  static Map<String, Facet> of(Questionnaire questionnaire) {
    Facets facets = new Facets(questionnaire);
    facets.put("title", "Le titre", questionnaire.title());
    questionnaire
        .translations()
        .forEach((language, translation) -> facets.translated(language, translation));
    return facets.byKey;
  }

  static Map<String, Facet> of(Questionnaire questionnaire, Section section) {
    Facets facets = new Facets(questionnaire);
    facets.put("title", "Le titre", section.title());
    facets.put(
        "layout",
        "La présentation",
        section.layout() == Layout.TOGETHER
            ? "Toutes les questions sur une page"
            : "Une question par page");
    facets.put("when", "La condition", facets.conditions.of(section.when()));
    return facets.byKey;
  }

  static Map<String, Facet> of(Questionnaire questionnaire, Question question) {
    Facets facets = new Facets(questionnaire);
    Stem stem = question.stem();
    facets.put("label", "Le libellé", stem.label());
    facets.put("help", "L'aide", stem.help());
    facets.put("kind", "La forme", QuestionWords.summary(question));
    facets.put("required", "L'obligation", QuestionWords.requirement(stem.required()));
    facets.put(
        "subject",
        "Le sujet",
        stem.subject() == Stem.Subject.PROFILE ? "Question sur la personne" : "");
    facets.put("when", "La condition", facets.conditions.of(stem.when()));
    facets.particulars(question);
    facets.choices("choice.", "Le choix", choices(question));
    stem.checks().forEach(facets::check);
    stem.exits().forEach(facets::exit);
    return facets.byKey;
  }

  private static List<Choice> choices(Question question) {
    return question instanceof RatingGrid ? List.of() : Offer.choices(question);
  }

  private void particulars(Question question) {
    switch (question) {
      case ShortText text ->
          put("length", "La longueur", "%d caractères au plus", text.maxLength());
      case LongText text -> put("length", "La longueur", "%d caractères au plus", text.maxLength());
      case NumberQuestion number -> {
        put("min", "Le minimum", number(number.min()));
        put("max", "Le maximum", number(number.max()));
        put("decimals", "Les décimales", String.valueOf(number.decimals()));
        put("unit", "L'unité", number.unit());
      }
      case DateQuestion date -> {
        put("earliest", "Au plus tôt", date(date.earliest()));
        put("latest", "Au plus tard", date(date.latest()));
      }
      case MultipleChoice several ->
          put("bounds", "Le nombre de choix", "de %d à %d".formatted(several.min(), several.max()));
      case Scale scale -> {
        put("low", "Le bas de l'échelle", scale.lowLabel());
        put("high", "Le haut de l'échelle", scale.highLabel());
        put("dontKnow", "Je ne sais pas", scale.offersDontKnow() ? "proposé" : "");
      }
      case RatingGrid grid -> {
        choices("row.", "La ligne", grid.rows());
        choices("column.", "La colonne", grid.columns());
        put("dontKnow", "Je ne sais pas", grid.offersDontKnow() ? "proposé" : "");
      }
      case Ranking ranking -> put("most", "Les rangs", "%d au plus", ranking.most());
      case Territory territory -> put("edition", "La liste", "édition " + territory.edition());
      case YesNo _, SingleChoice _, Statement _, Consent _ -> {}
    }
  }

  private void choices(String prefix, String name, List<Choice> choices) {
    for (Choice choice : choices) {
      put(prefix + choice.code(), name, choice.label());
      put(
          prefix + choice.code() + ".traits",
          name + " « " + choice.label() + " »",
          choice.traits().stream().sorted().map(Facets::trait).collect(Collectors.joining(", ")));
      put(
          prefix + choice.code() + ".when",
          "La condition du choix « " + choice.label() + " »",
          conditions.of(choice.when()));
    }
    if (choices.size() > 1) {
      put(
          prefix + "order",
          "L'ordre",
          choices.stream().map(Choice::label).collect(Collectors.joining(" · ")));
    }
  }

  private static String trait(Choice.Trait trait) {
    return switch (trait) {
      case SPECIFY -> "à préciser";
      case EXCLUSIVE -> "exclut les autres";
    };
  }

  private void check(Check check) {
    String severity =
        switch (check.severity()) {
          case INFO -> "remarque";
          case WARN -> "à confirmer";
          case ERROR -> "à corriger";
        };
    ranked("check.", "Le contrôle", severity, check.message(), check.when());
  }

  private void exit(Exit exit) {
    String ending =
        switch (exit.ending()) {
          case SEND -> "envoi des réponses";
          case LEAVE -> "rien n'est gardé";
        };
    ranked("exit.", "La fin anticipée", ending, exit.message(), exit.when());
  }

  private void ranked(String prefix, String name, String how, String message, Condition when) {
    int rank = 1;
    while (byKey.containsKey(prefix + rank)) {
      rank++;
    }
    put(prefix + rank, name, message);
    put(prefix + rank + ".when", name + ", quand", how + " " + conditions.of(when));
  }

  private void translated(Language language, Translation translation) {
    String name = "En " + language.frenchName();
    put(
        "language." + language.tag(),
        name,
        French.count(translation.phrases().size(), "texte", "textes"));
    translation
        .phrases()
        .forEach(
            (key, phrase) -> put("language." + language.tag() + "." + key, name, phrase.text()));
  }

  private void put(String key, String name, String words, int number) {
    put(key, name, words.formatted(number));
  }

  private void put(String key, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      byKey.put(key, new Facet(name, text));
    }
  }

  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : French.number(number);
  }

  private static @Nullable String date(@Nullable CalendarDate date) {
    return date == null ? null : date.iso();
  }
}
