package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Everything that can be said to a question, and how often it was, before secrecy. */
final class Options {
  static final String YES = "oui";
  static final String NO = "non";

  private final Map<String, Long> picks = new HashMap<>();
  private final List<BigDecimal> numbers = new ArrayList<>();

  /** One answer that can be picked. */
  record Option(String code, String label, long count) {}

  void pick(String code) {
    picks.merge(code, 1L, Long::sum);
  }

  void number(BigDecimal number) {
    numbers.add(number);
  }

  List<BigDecimal> numbers() {
    return List.copyOf(numbers);
  }

  List<Option> of(Question question, StatisticalSecrecy secrecy) {
    return switch (question) {
      case ShortText _, LongText _, Statement _ ->
          throw new IllegalStateException("open: " + question.code());
      case YesNo _ -> List.of(option(YES, "Oui"), option(NO, "Non"));
      case Consent _ -> List.of(option(YES, "J’accepte"), option(NO, "Je n’accepte pas"));
      case SingleChoice single -> choices(single.choices());
      case MultipleChoice multiple -> choices(multiple.choices());
      case RatingGrid grid -> choices(grid.columns());
      case Ranking ranking -> choices(ranking.choices());
      case Scale scale ->
          IntStream.rangeClosed(scale.from(), scale.to())
              .mapToObj(mark -> option(String.valueOf(mark), label(scale, mark)))
              .toList();
      case NumberQuestion _ -> brackets(Brackets.of(numbers, secrecy));
      case DateQuestion _ -> brackets(Brackets.ofYears(numbers, secrecy));
      case Territory territory -> places(territory);
    };
  }

  private static List<Option> brackets(List<Brackets.Bracket> brackets) {
    return brackets.stream()
        .map(bracket -> new Option(bracket.code(), bracket.label(), bracket.count()))
        .toList();
  }

  private List<Option> choices(List<Choice> choices) {
    return choices.stream().map(choice -> option(choice.code(), choice.label())).toList();
  }

  /** The largest first; a place of another edition of the list is under its code. */
  private List<Option> places(Territory territory) {
    List<Option> places = new ArrayList<>();
    for (Territories.Place place : territory.places().places()) {
      places.add(option(place.code(), place.name()));
    }
    picks.keySet().stream()
        .filter(code -> territory.places().find(code).isEmpty())
        .sorted()
        .forEach(code -> places.add(option(code, code)));
    places.sort(Comparator.comparingLong(Option::count).reversed());
    return places;
  }

  private Option option(String code, String label) {
    return new Option(code, label, picks.getOrDefault(code, 0L));
  }

  private static String label(Scale scale, int mark) {
    if (mark == scale.from()) {
      return mark + " – " + scale.lowLabel();
    }
    return mark == scale.to() ? mark + " – " + scale.highLabel() : String.valueOf(mark);
  }
}
