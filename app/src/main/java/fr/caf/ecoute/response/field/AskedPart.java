package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.web.PageLanguage;
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

  static List<AskedPart> of(DateQuestion date, AskedField.Setting setting) {
    Stream<String> parts =
        switch (date.precision()) {
          case YEAR -> Stream.of(AnswerFields.YEAR);
          case MONTH -> Stream.of(AnswerFields.MONTH, AnswerFields.YEAR);
          case DAY -> Stream.of(AnswerFields.DAY, AnswerFields.MONTH, AnswerFields.YEAR);
        };
    return led(date.code(), parts.map(part -> datePart(date, part, setting)).toList());
  }

  private static AskedPart datePart(DateQuestion date, String part, AskedField.Setting setting) {
    String name = AnswerFields.dateField(date.code(), part);
    String value = PlainText.clean(setting.filled().first(name));
    return new AskedPart(
        name,
        name,
        setting.language().say("date." + part),
        value,
        List.of(),
        part.equals(AnswerFields.YEAR),
        setting.isRefused() && !couldBe(part, value));
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

  static List<AskedPart> of(RatingGrid grid, AskedField.Setting setting) {
    return led(grid.code(), grid.rows().stream().map(row -> row(grid, row, setting)).toList());
  }

  private static AskedPart row(RatingGrid grid, Choice row, AskedField.Setting setting) {
    String name = AnswerFields.rowField(grid.code(), row.code());
    String said = setting.filled().first(name);
    List<AskedChoice> buttons = new ArrayList<>();
    for (Choice column : grid.columns()) {
      buttons.add(plain(column, said, setting));
    }
    if (grid.offersDontKnow()) {
      buttons.add(
          AskedChoice.plain(
              AnswerFields.DONT_KNOW,
              setting.language().say("answer.dont-know"),
              said.equals(AnswerFields.DONT_KNOW)));
    }
    return new AskedPart(
        name,
        name,
        setting.typeset(row.label()),
        "",
        buttons,
        false,
        setting.isRefused() && buttons.stream().noneMatch(AskedChoice::checked));
  }

  static List<AskedPart> of(Ranking ranking, AskedField.Setting setting) {
    List<AskedPart> ranks =
        IntStream.rangeClosed(1, ranking.most())
            .mapToObj(rank -> rank(ranking, rank, setting))
            .toList();
    return led(ranking.code(), ranks);
  }

  private static AskedPart rank(Ranking ranking, int rank, AskedField.Setting setting) {
    String name = AnswerFields.rankField(ranking.code(), rank);
    String said = setting.filled().first(name);
    List<AskedChoice> options =
        new ArrayList<>(List.of(nothing(said.isEmpty(), setting.language())));
    ranking.choices().forEach(choice -> options.add(plain(choice, said, setting)));
    boolean before =
        IntStream.range(1, rank)
            .mapToObj(
                other -> setting.filled().first(AnswerFields.rankField(ranking.code(), other)))
            .anyMatch(said::equals);
    return new AskedPart(
        name,
        name,
        setting.language().say("ranking.rank", rank),
        "",
        options,
        false,
        setting.isRefused() && !said.isEmpty() && before);
  }

  /** The first line of a list: nothing picked. */
  static AskedChoice nothing(boolean checked, PageLanguage language) {
    return AskedChoice.plain("", language.say("field.pick"), checked);
  }

  private static AskedChoice plain(Choice choice, String said, AskedField.Setting setting) {
    return AskedChoice.plain(
        choice.code(), setting.typeset(choice.label()), choice.code().equals(said));
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
