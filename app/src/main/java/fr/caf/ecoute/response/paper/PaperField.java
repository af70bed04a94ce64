package fr.caf.ecoute.response.paper;

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
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer to one question is written: the single switch over the kinds of question for
 * paper.
 *
 * @param instruction how to answer
 * @param boxes to tick, one a line
 * @param marks to tick side by side, between the words of both ends
 * @param rows of a grid; {@code columns} are the words above
 * @param blanks to write in, each with its words and so many places for figures
 * @param lines to write on
 */
record PaperField(
    @Nullable String instruction,
    List<Box> boxes,
    @Nullable Marks marks,
    List<String> columns,
    List<Box> rows,
    List<Blank> blanks,
    List<Integer> lines,
    @Nullable String unit) {
  private static final int CHARACTERS_A_LINE = 70;
  private static final int MOST_LINES = 10;
  private static final int YEAR_FIGURES = 4;

  /**
   * Something to tick, or to write a rank in front of.
   *
   * @param specify whether a line follows
   * @param only when it is offered, in words
   */
  record Box(String label, boolean specify, boolean rank, @Nullable String only) {}

  /** A scale: the words of its ends, and its marks. */
  record Marks(String low, String high, List<String> values, @Nullable String unsure) {}

  /** Places for figures, side by side. */
  record Blank(String label, List<Integer> figures) {}

  /**
   * As it is printed.
   *
   * @param only says when a choice is offered; nothing when it always is, null when it never is
   */
  static PaperField of(Question question, Function<Choice, @Nullable String> only) {
    return switch (question) {
      case ShortText text -> written(null, lines(text.maxLength()));
      case LongText text -> written(null, lines(text.maxLength()));
      case NumberQuestion number -> number(number);
      case DateQuestion date -> blanks(date);
      case YesNo _ -> ticked("sheet.one", List.of(plain("answer.yes"), plain("answer.no")));
      case Consent _ ->
          ticked("sheet.one", List.of(plain("answer.agreed"), plain("answer.disagreed")));
      case SingleChoice single -> ticked("sheet.one", boxes(single.choices(), only, false));
      case MultipleChoice several -> several(several, only);
      case Scale scale -> marks(scale);
      case RatingGrid grid -> grid(grid, only);
      case Ranking ranking -> ranks(ranking, only);
      case Territory place ->
          written(
              Messages.french(
                  place.level() == Territories.Level.CAF ? "sheet.caf" : "sheet.departement"),
              1);
      case Statement _ -> written(null, 0);
    };
  }

  private static PaperField written(@Nullable String instruction, int lines) {
    return new PaperField(
        instruction, List.of(), null, List.of(), List.of(), List.of(), times(lines), null);
  }

  private static int lines(int characters) {
    return Math.clamp(characters / CHARACTERS_A_LINE, 1, MOST_LINES);
  }

  private static List<Integer> times(int count) {
    return Collections.nCopies(count, 0);
  }

  private static PaperField ticked(String key, List<Box> boxes) {
    return new PaperField(
        Messages.french(key), boxes, null, List.of(), List.of(), List.of(), List.of(), null);
  }

  private static Box plain(String key) {
    return new Box(Messages.french(key), false, false, null);
  }

  private static List<Box> boxes(
      List<Choice> choices, Function<Choice, @Nullable String> only, boolean rank) {
    List<Box> boxes = new ArrayList<>();
    for (Choice choice : choices) {
      String when = only.apply(choice);
      if (when != null) {
        boxes.add(
            new Box(
                FrenchTypography.apply(choice.label()),
                choice.asksToSpecify(),
                rank,
                when.isEmpty() ? null : when));
      }
    }
    return boxes;
  }

  private static PaperField several(
      MultipleChoice several, Function<Choice, @Nullable String> only) {
    boolean free = several.max() == several.choices().size();
    String how =
        free ? Messages.french("sheet.several") : Messages.french("sheet.at-most", several.max());
    return new PaperField(
        several.min() > 1 ? how + " " + Messages.french("sheet.at-least", several.min()) : how,
        boxes(several.choices(), only, false),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static PaperField number(NumberQuestion number) {
    return new PaperField(
        Messages.french("sheet.number"),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(new Blank("", times(YEAR_FIGURES))),
        List.of(),
        number.unit());
  }

  private static PaperField blanks(DateQuestion date) {
    Blank day = new Blank(Messages.french("date.jour"), times(2));
    Blank month = new Blank(Messages.french("date.mois"), times(2));
    Blank year = new Blank(Messages.french("date.annee"), times(YEAR_FIGURES));
    List<Blank> blanks =
        switch (date.precision()) {
          case YEAR -> List.of(year);
          case MONTH -> List.of(month, year);
          case DAY -> List.of(day, month, year);
        };
    return new PaperField(
        Messages.french("date.example." + date.precision().name()),
        List.of(),
        null,
        List.of(),
        List.of(),
        blanks,
        List.of(),
        null);
  }

  private static PaperField marks(Scale scale) {
    Marks marks =
        new Marks(
            FrenchTypography.apply(scale.lowLabel()),
            FrenchTypography.apply(scale.highLabel()),
            IntStream.rangeClosed(scale.from(), scale.to()).mapToObj(Integer::toString).toList(),
            scale.offersDontKnow() ? Messages.french("answer.dont-know") : null);
    return new PaperField(
        Messages.french("sheet.one"),
        List.of(),
        marks,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static PaperField grid(RatingGrid grid, Function<Choice, @Nullable String> only) {
    Stream<String> columns = grid.columns().stream().map(Choice::label);
    Stream<String> unsure =
        grid.offersDontKnow() ? Stream.of(Messages.french("answer.dont-know")) : Stream.empty();
    return new PaperField(
        Messages.french("sheet.rows"),
        List.of(),
        null,
        Stream.concat(columns, unsure).map(FrenchTypography::apply).toList(),
        boxes(grid.rows(), only, false),
        List.of(),
        List.of(),
        null);
  }

  private static PaperField ranks(Ranking ranking, Function<Choice, @Nullable String> only) {
    return new PaperField(
        Messages.french("sheet.ranks", ranking.most()),
        boxes(ranking.choices(), only, true),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
