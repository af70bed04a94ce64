package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everyone finds an answer of theirs among those offered. */
final class Choosing implements Rule {
  private static final Pattern OTHER =
      Pattern.compile("autres?(?:$|[^\\p{L}].*)", Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .flatMap(
            question ->
                Stream.of(withoutDontKnow(question), vagueOthers(question), unbalanced(question))
                    .flatMap(one -> one));
  }

  private static Stream<Finding> withoutDontKnow(Question question) {
    boolean forced =
        (question instanceof Scale scale && !scale.offersDontKnow())
            || (question instanceof RatingGrid grid && !grid.offersDontKnow());
    return forced
        ? Stream.of(
            Finding.warn(
                new Place.OfQuestion(question.code()),
                question instanceof Scale
                    ? "L'échelle n'offre pas « Je ne sais pas »."
                    : "La grille n'offre pas « Je ne sais pas ».",
                "Qui n'a pas d'avis cochera le milieu, et le milieu ne voudra plus rien dire."
                    + " Proposez « Je ne sais pas »."))
        : Stream.empty();
  }

  /** « Autre » without a line of text hides what was forgotten. */
  private static Stream<Finding> vagueOthers(Question question) {
    return picked(question).stream()
        .filter(choice -> !choice.asksToSpecify() && OTHER.matcher(choice.label()).matches())
        .map(
            choice ->
                Finding.info(
                    new Place.OfChoice(question.code(), choice.code()),
                    "Le choix « %s » ne demande pas de précision.".formatted(choice.label()),
                    "Vous saurez combien de personnes l'ont coché, pas ce qu'elles voulaient dire."
                        + " Ajoutez une ligne « précisez »."));
  }

  private static Stream<Finding> unbalanced(Question question) {
    List<Choice> choices =
        question instanceof RatingGrid grid
            ? grid.columns()
            : question instanceof SingleChoice single ? single.choices() : List.of();
    long good = choices.stream().filter(choice -> leaning(choice) > 0).count();
    long bad = choices.stream().filter(choice -> leaning(choice) < 0).count();
    return good + bad >= 3 && good != bad
        ? Stream.of(
            Finding.warn(
                new Place.OfQuestion(question.code()),
                "Les réponses penchent : %d favorables pour %d défavorables.".formatted(good, bad),
                "On choisit plus souvent le côté qui a le plus de cases. Mettez-en autant de chaque"
                    + " côté."))
        : Stream.empty();
  }

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?<!\\p{L})(?:pas|peu|in(?:satisfait|suffisant|utile|juste)\\p{L}*|mécontent\\p{L}*|difficile"
              + "s?|mauvais\\p{L}*|médiocre|jamais|défavorable|contre|désaccord|compliqué\\p{L}*"
              + "|négati\\p{L}*|non)(?!\\p{L})");
  private static final Pattern FOR =
      Pattern.compile(
          "(?<!\\p{L})(?:satisfait\\p{L}*|content\\p{L}*|faciles?|bonn?e?s?|bien|excellent\\p{L}*"
              + "|favorable|accord|utiles?|clair\\p{L}*|simples?|positi\\p{L}*|juste)(?!\\p{L})");

  /** 1 for what praises, -1 for what blames, 0 for the rest. */
  private static int leaning(Choice choice) {
    String label = choice.label().toLowerCase(Locale.FRENCH);
    if (label.contains("sais pas")
        || label.contains("ni ")
        || label.contains("préfère ne pas")
        || label.contains("concerné")
        || label.contains("pas d’avis")
        || label.contains("pas d'avis")) {
      return 0;
    }
    boolean judges = FOR.matcher(label).find();
    return AGAINST.matcher(label).find()
        ? judges
                || label.matches(
                    ".*(?:insatisfait|mécontent|difficile|mauvais|désaccord|compliqu|négati|inutile|insuffisant).*")
            ? -1
            : 0
        : judges ? 1 : 0;
  }

  private static List<Choice> picked(Question question) {
    return question instanceof SingleChoice single
        ? single.choices()
        : question instanceof MultipleChoice several ? several.choices() : List.of();
  }
}
