package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One control, or one row of buttons, of a question that has several: a part of a date, a row of a
 * grid, a rank.
 *
 * @param id of its first control: the question's own code in the part to go to, which is the first
 *     wrong one, so that every link to the question leads there
 * @param choices the buttons of a row or the options of a rank; none for a part of a date
 * @param wide whether it takes four figures rather than two
 * @param wrong whether what was sent cannot be right
 */
record AskedPart(
    String id,
    String name,
    String label,
    String value,
    List<AskedChoice> choices,
    boolean wide,
    boolean wrong) {

  static List<AskedPart> of(DateQuestion date, RawFields filled, boolean refused) {
    Stream<String> parts =
        switch (date.precision()) {
          case YEAR -> Stream.of(AnswerFields.YEAR);
          case MONTH -> Stream.of(AnswerFields.MONTH, AnswerFields.YEAR);
          case DAY -> Stream.of(AnswerFields.DAY, AnswerFields.MONTH, AnswerFields.YEAR);
        };
    return led(date.code(), parts.map(part -> datePart(date, part, filled, refused)).toList());
  }

  private static AskedPart datePart(
      DateQuestion date, String part, RawFields filled, boolean refused) {
    String name = AnswerFields.dateField(date.code(), part);
    String value = PlainText.clean(filled.first(name));
    return new AskedPart(
        name,
        name,
        Messages.french("date." + part),
        value,
        List.of(),
        part.equals(AnswerFields.YEAR),
        refused && !couldBe(part, value));
  }

  /** Whether some date holds this: a part that does is not the one to mend. */
  private static boolean couldBe(String part, String value) {
    int year = CalendarDate.of(2000).first().getYear();
    return switch (part) {
      case AnswerFields.DAY -> DateText.parse(Precision.DAY, "" + year, "1", value).isPresent();
      case AnswerFields.MONTH -> DateText.parse(Precision.MONTH, "" + year, value, "").isPresent();
      default -> DateText.parse(Precision.YEAR, value, "", "").isPresent();
    };
  }

  static List<AskedPart> of(RatingGrid grid, RawFields filled, boolean refused) {
    return led(
        grid.code(), grid.rows().stream().map(row -> row(grid, row, filled, refused)).toList());
  }

  private static AskedPart row(RatingGrid grid, Choice row, RawFields filled, boolean refused) {
    String name = AnswerFields.rowField(grid.code(), row.code());
    String said = filled.first(name);
    List<AskedChoice> buttons = new ArrayList<>();
    for (Choice column : grid.columns()) {
      buttons.add(plain(column, said));
    }
    if (grid.offersDontKnow()) {
      buttons.add(
          AskedChoice.plain(
              AnswerFields.DONT_KNOW,
              Messages.french("answer.dont-know"),
              said.equals(AnswerFields.DONT_KNOW)));
    }
    return new AskedPart(
        name,
        name,
        FrenchTypography.apply(row.label()),
        "",
        buttons,
        false,
        refused && buttons.stream().noneMatch(AskedChoice::checked));
  }

  static List<AskedPart> of(Ranking ranking, RawFields filled, boolean refused) {
    List<AskedPart> ranks =
        IntStream.rangeClosed(1, ranking.most())
            .mapToObj(rank -> rank(ranking, rank, filled, refused))
            .toList();
    return led(ranking.code(), ranks);
  }

  private static AskedPart rank(Ranking ranking, int rank, RawFields filled, boolean refused) {
    String name = AnswerFields.rankField(ranking.code(), rank);
    String said = filled.first(name);
    List<AskedChoice> options = new ArrayList<>(List.of(nothing(said.isEmpty())));
    ranking.choices().forEach(choice -> options.add(plain(choice, said)));
    boolean before =
        IntStream.range(1, rank)
            .mapToObj(other -> filled.first(AnswerFields.rankField(ranking.code(), other)))
            .anyMatch(said::equals);
    return new AskedPart(
        name,
        name,
        Messages.french("ranking.rank", rank),
        "",
        options,
        false,
        refused && !said.isEmpty() && before);
  }

  /** The first line of a list: nothing picked. */
  static AskedChoice nothing(boolean checked) {
    return AskedChoice.plain("", Messages.french("field.pick"), checked);
  }

  private static AskedChoice plain(Choice choice, String said) {
    return AskedChoice.plain(
        choice.code(), FrenchTypography.apply(choice.label()), choice.code().equals(said));
  }

  /** The first wrong part, or else the first, is the one links lead to. */
  private static List<AskedPart> led(String question, List<AskedPart> parts) {
    int wrong = parts.stream().map(AskedPart::wrong).toList().indexOf(true);
    List<AskedPart> led = new ArrayList<>(parts);
    led.set(Math.max(wrong, 0), led.get(Math.max(wrong, 0)).at(question));
    return List.copyOf(led);
  }

  private AskedPart at(String newId) {
    return new AskedPart(newId, name, label, value, choices, wide, wrong);
  }
}
