package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with what was typed, gathered field by field. */
final class Typed {
  private final List<FieldProblem> problems = new ArrayList<>();

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  void refuse(String field, String message) {
    problems.add(new FieldProblem(field, message));
  }

  void refuse(FieldProblem problem) {
    problems.add(problem);
  }

  void refuse(List<FieldProblem> more) {
    problems.addAll(more);
  }

  /** A text that must be there, of at most so many characters. */
  String text(String field, String typed, int most, String missing) {
    if (typed.isEmpty()) {
      refuse(field, missing);
    }
    return limited(field, typed, most);
  }

  String limited(String field, String typed, int most) {
    int length = PlainText.length(typed);
    if (length > most) {
      refuse(
          field,
          "Ce texte fait %s. Le maximum est %s."
              .formatted(French.count(length, "caractère", "caractères"), French.number(most)));
    }
    return typed;
  }

  /** A whole number in these bounds; {@code usual} when nothing was typed. */
  int whole(String field, String typed, int least, int most, @Nullable Integer usual) {
    if (typed.isEmpty() && usual != null) {
      return usual;
    }
    return TypedNumber.whole(typed)
        .filter(number -> number >= least && number <= most)
        .orElseGet(
            () -> {
              refuse(
                  field,
                  "Écrivez un nombre entier de %s à %s."
                      .formatted(French.number(least), French.number(most)));
              return least;
            });
  }

  static <E extends Enum<E>> E constant(E[] values, String name, E otherwise) {
    return Stream.of(values).filter(one -> one.name().equals(name)).findFirst().orElse(otherwise);
  }
}
