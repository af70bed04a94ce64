package fr.caf.ecoute.response.exchange;

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
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.web.Folded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything a column can mean for one questionnaire, in the order of the questions. */
public final class Variables {
  private static final List<String> DATES =
      List.of(
          "date",
          "date de la réponse",
          "date de réponse",
          "date de soumission",
          "date de réception",
          "reçue le",
          "reçu le",
          "horodateur",
          "submitdate");

  private final List<Variable> all;
  private final Map<String, Variable> byName;
  private final Map<String, Variable> byFoldedHeader;

  private Variables(List<Variable> all) {
    this.all = all;
    byName = all.stream().collect(Collectors.toMap(Variable::name, Function.identity()));
    byFoldedHeader = byFoldedHeader(all);
  }

  public static Variables of(Questionnaire questionnaire) {
    return new Variables(
        Stream.concat(
                Stream.of(new Variable.ReceivedOn()),
                questionnaire.questions().stream().flatMap(Variables::of))
            .toList());
  }

  private static Stream<Variable> of(Question question) {
    Stream<Variable> whole = Stream.of(new Variable.WholeAnswer(question));
    return switch (question) {
      case ShortText _, LongText _, NumberQuestion _, DateQuestion _, YesNo _, Scale _, Consent _ ->
          whole;
      case Territory place -> Stream.concat(whole, Stream.of(new Variable.PlaceName(place)));
      case RatingGrid grid -> grid.rows().stream().map(row -> new Variable.RatedRow(grid, row));
      case Ranking ranking ->
          Stream.concat(
              whole,
              IntStream.rangeClosed(1, ranking.most())
                  .mapToObj(rank -> new Variable.RankedChoice(ranking, rank)));
      case Statement _ -> Stream.empty();
      case SingleChoice single ->
          Stream.concat(whole, specified(single, single.choices(), Set.of()));
      case MultipleChoice multiple -> Stream.concat(whole, ticked(multiple));
    };
  }

  private static Stream<Variable> ticked(MultipleChoice multiple) {
    List<Variable> ticked =
        multiple.choices().stream()
            .<Variable>map(choice -> new Variable.TickedChoice(multiple, choice))
            .toList();
    Set<String> taken = ticked.stream().map(Variable::name).collect(Collectors.toSet());
    return Stream.concat(ticked.stream(), specified(multiple, multiple.choices(), taken));
  }

  private static Stream<Variable> specified(
      Question question, List<Choice> choices, Set<String> taken) {
    return choices.stream()
        .filter(Choice::asksToSpecify)
        .map(
            choice -> {
              String name = question.code() + "__" + choice.code() + "_texte";
              // A choice may itself be called autre_texte.
              String free = taken.contains(name) ? name.replaceFirst("_texte$", "__texte") : name;
              return new Variable.SpecifiedText(question, choice, free);
            });
  }

  public List<Variable> all() {
    return all;
  }

  /**
   * The columns of our own files: a multiple choice is told by its boxes, a ranking by its ranks.
   */
  public List<Variable.OfQuestion> exported() {
    return all.stream()
        .filter(Variable.OfQuestion.class::isInstance)
        .map(Variable.OfQuestion.class::cast)
        .filter(
            one ->
                !(one instanceof Variable.WholeAnswer(Question question)
                    && (question instanceof MultipleChoice || question instanceof Ranking)))
        .toList();
  }

  public Optional<Variable> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What a column is likely to mean, by its heading: a name, or the words of a question. */
  public Optional<Variable> guess(String header) {
    return named(header).or(() -> Optional.ofNullable(byFoldedHeader.get(Folded.of(header))));
  }

  private static Map<String, Variable> byFoldedHeader(List<Variable> all) {
    Map<String, Variable> found = new HashMap<>();
    Set<String> ambiguous = new HashSet<>(Set.of(""));
    for (Variable variable : all) {
      headers(variable)
          .map(Folded::of)
          .distinct()
          .forEach(
              header -> {
                if (found.putIfAbsent(header, variable) != null) {
                  ambiguous.add(header);
                }
              });
    }
    found.keySet().removeAll(ambiguous);
    return found;
  }

  private static Stream<String> headers(Variable variable) {
    return switch (variable) {
      case Variable.WholeAnswer(Question question) -> Stream.of(question.code(), question.label());
      case Variable.TickedChoice(MultipleChoice question, Choice choice) ->
          Stream.of(variable.name(), question.label() + choice.label());
      case Variable.SpecifiedText(Question question, Choice choice, String name) ->
          Stream.of(name, question.label() + choice.label() + "précision");
      case Variable.RatedRow(RatingGrid question, Choice row) ->
          Stream.of(variable.name(), question.label() + row.label());
      case Variable.RankedChoice(Ranking question, int rank) ->
          Stream.of(
              variable.name(),
              question.label() + rank,
              question.label() + "rang" + rank,
              question.label() + "choix" + rank);
      case Variable.PlaceName(Territory question) ->
          Stream.of(variable.name(), question.label() + "nom");
      case Variable.ReceivedOn _ -> DATES.stream();
    };
  }
}
