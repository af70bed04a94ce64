package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
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
import fr.caf.ecoute.response.field.AnswerFields;
import fr.caf.ecoute.web.Folded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The many ways files say the same thing, brought to the one way forms say it: labels for codes, 1
 * or x for oui, 4.0 for 4. What is not recognised is left as it is, to be refused with its reason.
 */
final class CellWords {
  private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "1", "vrai", "true", "x");
  private static final Set<String> NO = Set.of("non", "n", "no", "0", "faux", "false");
  private static final Set<String> DONT_KNOW =
      Set.of("nsp", "nesaitpas", "nesaispas", "jenesaispas", "sansavis", "sansopinion");
  private static final Pattern WHOLE_NUMBER_WITH_DECIMALS = Pattern.compile("([0-9]+)[.,]0+");

  /** What spreadsheets add to a day. */
  private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00)?([.]0+)?$");

  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:(?:caf|caisse d.allocations familiales)\\s+)?"
              + "(?:(?:de\\s+la|de|du|des|la|le|les)\\s+)?(?:(?:de\\s+)?[ld]['’])?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BAR = Pattern.compile("\\|");

  private CellWords() {}

  /** The values of the form's field that say what this cell says. */
  static List<String> fieldValues(Question question, String cell) {
    return switch (question) {
      case ShortText _, LongText _ -> List.of(GuardedText.unguard(cell));
      case NumberQuestion _ -> List.of(cell);
      case YesNo _ ->
          List.of(truth(cell).map(yes -> yes ? AnswerFields.YES : AnswerFields.NO).orElse(cell));
      case SingleChoice single -> List.of(code(single.choices(), cell));
      case MultipleChoice multiple -> codes(multiple.choices(), cell);
      case Scale _ -> List.of(mark(cell));
      case DateQuestion _ -> List.of(MIDNIGHT.matcher(cell.strip()).replaceFirst(""));
      case Territory territory -> List.of(place(territory, cell));
      case RatingGrid grid -> List.of(rating(grid, cell));
      case Ranking ranking -> codes(ranking.choices(), cell);
      case Consent _ ->
          List.of(truth(cell).map(yes -> yes ? AnswerFields.YES : AnswerFields.NO).orElse(cell));
      case Statement _ -> List.of();
    };
  }

  /** Whether a box is ticked; empty when the cell does not say. */
  static Optional<Boolean> truth(String cell) {
    String folded = Folded.of(cell);
    if (YES.contains(folded)) {
      return Optional.of(true);
    }
    return NO.contains(folded) ? Optional.of(false) : Optional.empty();
  }

  /** The reason our own files write where there is no answer. */
  static Optional<MissingReason> missing(String cell) {
    String name = cell.strip();
    return Arrays.stream(MissingReason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst();
  }

  /** The code of a column, or that the person does not know. */
  private static String rating(RatingGrid grid, String cell) {
    String code = code(grid.columns(), cell);
    return grid.offersDontKnow() && DONT_KNOW.contains(Folded.of(code))
        ? AnswerFields.DONT_KNOW
        : code;
  }

  /** The code of one choice. */
  static String choice(List<Choice> choices, String cell) {
    return code(choices, cell);
  }

  /** By its code, by its name, or by the number spreadsheets made of its code. */
  private static String place(Territory territory, String cell) {
    String written = cell.strip();
    String name = placeName(cell);
    List<Territories.Place> places = territory.places().places();
    return places.stream()
        .filter(one -> one.code().equalsIgnoreCase(written))
        .findFirst()
        .or(() -> places.stream().filter(one -> one.code().equals("0" + written)).findFirst())
        .or(
            () ->
                places.stream()
                    .filter(
                        one ->
                            placeName(one.name()).equals(name)
                                || Folded.of(one.numbered()).equals(Folded.of(cell)))
                    .findFirst())
        .map(Territories.Place::code)
        .orElse(cell);
  }

  /** Files say Ain, l’Ain, Caf de l’Ain. */
  private static String placeName(String words) {
    return Folded.of(PLACE.matcher(words.strip()).replaceFirst(""));
  }

  private static String mark(String cell) {
    return DONT_KNOW.contains(Folded.of(cell))
        ? AnswerFields.DONT_KNOW
        : WHOLE_NUMBER_WITH_DECIMALS.matcher(cell.strip()).replaceFirst("$1");
  }

  private static List<String> codes(List<Choice> choices, String cell) {
    // A label may hold a bar itself.
    return find(choices, cell)
        .map(choice -> List.of(choice.code()))
        .orElseGet(
            () ->
                BAR.splitAsStream(cell)
                    .filter(part -> !part.isBlank())
                    .map(part -> code(choices, part))
                    .toList());
  }

  private static String code(List<Choice> choices, String words) {
    return find(choices, words).map(Choice::code).orElse(words);
  }

  private static Optional<Choice> find(List<Choice> choices, String words) {
    String exact = words.strip();
    String folded = Folded.of(words);
    return choices.stream()
        .filter(choice -> choice.code().equals(exact))
        .findFirst()
        .or(() -> only(choices.stream().filter(one -> Folded.of(one.label()).equals(folded))))
        .or(() -> only(choices.stream().filter(one -> Folded.of(one.code()).equals(folded))));
  }

  private static Optional<Choice> only(java.util.stream.Stream<Choice> found) {
    List<Choice> all = found.limit(2).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
