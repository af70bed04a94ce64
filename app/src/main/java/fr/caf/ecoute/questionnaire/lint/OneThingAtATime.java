package fr.caf.ecoute.questionnaire.lint;

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
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question that takes one answer asks one thing.
 *
 * <p>Only the plain cases are told: two verbs with their subject, two nouns with their article, or
 * two adjectives judged together. What the words around show to be one thing (« concilier … et », «
 * entre … et », a set phrase) is left alone, and so is a question answered in one's own words or by
 * several choices: there, both can be said.
 */
final class OneThingAtATime implements Rule {
  private static final String ARTICLE =
      "(?:le |la |les |l'|un |une |des |du |de la |de l'|d'une |d'un |au |aux |à la |à l'"
          + "|vos |votre |nos |notre |leurs? |sa |son |ses |cette |ce |ces )";
  private static final String NOUN = "(?:[\\p{L}-]+)";

  /** « satisfait de l'accueil et des délais ». */
  private static final Pattern TWO_NOUNS =
      Pattern.compile(
          "(?<![\\p{L}])("
              + ARTICLE
              + NOUN
              + "(?: [\\p{L}'-]+){0,4}?),? (et|ou|et/ou) ("
              + ARTICLE
              + NOUN
              + ")");

  /** « Êtes-vous reçu vite et avez-vous compris ». */
  private static final Pattern TWO_VERBS =
      Pattern.compile(
          "(\\p{L}+)(?:-t)?-(?:vous|il|elle|ils|elles|on)\\b.*? (et|ou|et/ou)"
              + " .*?(\\p{L}+)(?:-t)?-(?:vous|il|elle|ils|elles|on)\\b");

  /** « Le site est-il clair et rapide ». */
  private static final Pattern TWO_JUDGEMENTS =
      Pattern.compile(
          "(?<![\\p{L}])(simples?|clairs?|claires?|rapides?|faciles?|utiles?|aimables?"
              + "|agréables?|efficaces?|complets?|complètes?|satisfaisante?s?|disponibles?"
              + "|accessibles?|compréhensibles?|polie?s?|compétente?s?|adaptée?s?|fiables?"
              + "|suffisante?s?|bien \\p{L}+|assez \\p{L}+) (et|et/ou) "
              + "(?:plus |assez |bien |très )?(\\p{L}{4,})");

  /** What two verbs of one subject look like. */
  private static final Pattern TWO_INFINITIVES =
      Pattern.compile(
          "(?<![\\p{L}])(\\p{L}{3,}(?:er|ir|re))(?: [\\p{L}'-]+){0,5}? (et|et/ou)"
              + " (?:(?:à|de|d'|vous |les? |la |l') ?)?(\\p{L}{3,}(?:er|ir|re))(?![\\p{L}])");

  /** Words that join what follows into one thing. */
  private static final Pattern JOINING =
      Pattern.compile(
          "(?<![\\p{L}])(?:concili\\p{L}*|entre|compar\\p{L}*|combin\\p{L}*|associ\\p{L}*|reli\\p{L}*|à"
              + " la fois|équilibre|partag\\p{L}*|articul\\p{L}*|rapport|différence)(?![\\p{L}])");

  private static final List<String> SET_PHRASES =
      List.of(
          "nom et prénom",
          "prénom et nom",
          "nom et votre prénom",
          "père ou mère",
          "père et mère",
          "père ou votre mère",
          "père et votre mère",
          "le père ou la mère",
          "le père et la mère",
          "la mère ou le père",
          "oui ou non",
          "plus ou moins",
          "un ou plusieurs",
          "une ou plusieurs",
          "un ou deux",
          "une ou deux",
          "homme ou femme",
          "un homme ou une femme",
          "une femme ou un homme",
          "un garçon ou une fille",
          "une fille ou un garçon",
          "avec ou sans",
          "pour ou contre",
          "tôt ou tard",
          "le jour et la nuit",
          "jour et nuit",
          "le matin ou le soir",
          "le matin et le soir",
          "la date et l'heure",
          "le jour et l'heure",
          "santé et sécurité",
          "la santé et la sécurité",
          "la vie et la mort",
          "le oui ou le non",
          "la recherche et le développement",
          "un frère ou une sœur",
          "des frères et des sœurs",
          "des frères ou des sœurs",
          "le conjoint ou la conjointe",
          "votre conjoint ou votre conjointe",
          "votre époux ou votre épouse",
          "votre mari ou votre femme",
          "le numéro et la rue",
          "le code postal et la ville",
          "aller et venir",
          "lire et écrire",
          "vivre et travailler",
          "le pour et le contre");

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return questionnaire.questions().stream().flatMap(OneThingAtATime::findings);
  }

  private static Stream<Finding> findings(Question question) {
    if (!takesOneAnswer(question)) {
      return Stream.empty();
    }
    Place place = new Place.OfQuestion(question.code());
    return twoThings(question.label(), judges(question)).map(two -> finding(place, two)).stream();
  }

  private static Finding finding(Place place, String two) {
    return Finding.warn(
        place,
        "La question semble demander deux choses à la fois : « %s ».".formatted(two),
        "Une personne qui pense oui pour l'une et non pour l'autre ne peut pas répondre, et l'on ne"
            + " saura pas à quoi elle a répondu. Posez deux questions, ou gardez la plus utile.");
  }

  private static boolean takesOneAnswer(Question question) {
    return switch (question) {
      case YesNo _, Scale _, SingleChoice _, NumberQuestion _, RatingGrid _ -> true;
      case ShortText _,
          LongText _,
          DateQuestion _,
          MultipleChoice _,
          Ranking _,
          Territory _,
          Statement _,
          Consent _ ->
          false;
    };
  }

  /** Whether it asks for a judgement: there « ou » is as double as « et ». */
  private static boolean judges(Question question) {
    return question instanceof Scale || question instanceof RatingGrid;
  }

  static Optional<String> twoThings(String label, boolean judgement) {
    String text = label.replace('’', '\'').replaceAll("[\u00a0\u202f]", " ");
    String lower = text.toLowerCase(Locale.FRENCH);
    if (SET_PHRASES.stream().anyMatch(lower::contains)) {
      return Optional.empty();
    }
    return Stream.of(TWO_VERBS, TWO_NOUNS, TWO_JUDGEMENTS, TWO_INFINITIVES)
        .flatMap(pattern -> first(pattern, text, lower, judgement).stream())
        .findFirst();
  }

  private static Optional<String> first(
      Pattern pattern, String text, String lower, boolean judgement) {
    Matcher found = pattern.matcher(lower);
    while (found.find()) {
      boolean either = found.group(2).equals("ou");
      boolean sameVerb =
          pattern == TWO_VERBS
              && either
              && isSameVerb(found.group(1), lower.substring(found.end(2)));
      // « un parent ou un ami » in a question of fact is one wide thing, and so is « ou » anywhere
      // but between two verbs or in a judgement.
      boolean oneWideThing = either && pattern != TWO_VERBS && !judgement;
      boolean joined = JOINING.matcher(lower.substring(0, found.start(2))).find();
      if (!sameVerb && !oneWideThing && !joined) {
        return Optional.of(text.substring(found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  /** « aidez-vous, ou avez-vous aidé »: one verb in two tenses. */
  private static boolean isSameVerb(String verb, String rest) {
    String stem = verb.substring(0, Math.min(3, verb.length()));
    return Stream.of(rest.split("[^\\p{L}]+", -1)).anyMatch(word -> word.startsWith(stem));
  }
}
