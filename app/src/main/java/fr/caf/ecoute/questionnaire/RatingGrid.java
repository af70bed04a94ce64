package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several things rated with the same few words: one group of buttons a row, never a table. */
public record RatingGrid(
    Stem stem, List<Choice> rows, List<Choice> columns, Scale.DontKnow dontKnow)
    implements Question {
  public RatingGrid {
    rows = plain(stem, rows);
    columns = plain(stem, columns);
    if (columns.stream().anyMatch(column -> !column.isAlwaysOffered())) {
      throw new IllegalArgumentException("a column of " + stem.code() + " comes and goes");
    }
  }

  private static List<Choice> plain(Stem stem, List<Choice> choices) {
    if (choices.stream().anyMatch(choice -> !choice.traits().isEmpty())) {
      throw new IllegalArgumentException("a grid has plain rows and columns: " + stem.code());
    }
    return Choice.requireDistinct(stem.code(), choices);
  }

  public boolean offersDontKnow() {
    return dontKnow == Scale.DontKnow.OFFERED;
  }

  public Optional<Choice> row(String code) {
    return Choice.find(rows, code);
  }

  public Optional<Choice> column(String code) {
    return Choice.find(columns, code);
  }

  @Override
  public Kind kind() {
    return Kind.RATING_GRID;
  }

  @Override
  public List<Problem> check(Answer answer) {
    if (!(answer instanceof Answer.Ratings(Map<String, Answer> byRow))) {
      return stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
    }
    for (Map.Entry<String, Answer> one : byRow.entrySet()) {
      if (row(one.getKey()).isEmpty()
          || (one.getValue() instanceof Answer.OneChoice picked
              && (column(picked.code()).isEmpty() || picked.specified() != null))) {
        return List.of(new Problem(code(), Problem.Kind.UNKNOWN_CHOICE));
      }
    }
    long left = rows.stream().filter(row -> !isRated(byRow.get(row.code()))).count();
    return left > 0 && required() == Requirement.HARD
        ? List.of(new Problem(code(), Problem.Kind.ROWS_MISSING, left))
        : List.of();
  }

  private static boolean isRated(@org.jspecify.annotations.Nullable Answer rating) {
    return rating != null && !rating.isLeftOut();
  }

  @Override
  public RatingGrid with(Stem newStem) {
    return new RatingGrid(newStem, rows, columns, dontKnow);
  }
}
