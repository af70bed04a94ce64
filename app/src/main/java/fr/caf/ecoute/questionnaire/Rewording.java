package fr.caf.ecoute.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts other words in the place of each text a person reads, and changes nothing else: to
 * translate, to fill in an earlier answer, or only to list the texts.
 *
 * <p>Each text has a key that stays the same as long as its question or choice does: {@code title},
 * {@code <section>.title}, {@code <question>.label}, {@code .help}, {@code .unit}, {@code .low},
 * {@code .high}, {@code .choice.<code>}, {@code .row.<code>}, {@code .column.<code>}, {@code
 * .check.<rank>}, {@code .exit.<rank>}, ranks from 1.
 */
@FunctionalInterface
public interface Rewording {
  String apply(String key, String text);

  /** The same questionnaire in other words, its translations untouched. */
  default Questionnaire apply(Questionnaire questionnaire) {
    return new Questionnaire(
        apply("title", questionnaire.title()),
        questionnaire.sections().stream().map(this::apply).toList(),
        questionnaire.translations());
  }

  /** The same section in other words. */
  default Section apply(Section section) {
    return new Section(
        section.code(),
        apply(section.code() + ".title", section.title()),
        section.layout(),
        section.when(),
        section.questions().stream().map(this::apply).toList());
  }

  /** The same question in other words. */
  default Question apply(Question question) {
    Stem stem = reword(question.stem());
    String code = question.code();
    return switch (question) {
      case ShortText _, LongText _, DateQuestion _, YesNo _, Territory _, Statement _, Consent _ ->
          question.with(stem);
      case NumberQuestion number ->
          new NumberQuestion(
              stem,
              number.min(),
              number.max(),
              number.decimals(),
              maybe(code + ".unit", number.unit()));
      case SingleChoice single ->
          new SingleChoice(stem, choices(code + ".choice.", single.choices()));
      case MultipleChoice several ->
          new MultipleChoice(
              stem, choices(code + ".choice.", several.choices()), several.min(), several.max());
      case Scale scale ->
          new Scale(
              stem,
              scale.from(),
              scale.to(),
              apply(code + ".low", scale.lowLabel()),
              apply(code + ".high", scale.highLabel()),
              scale.dontKnow());
      case RatingGrid grid ->
          new RatingGrid(
              stem,
              choices(code + ".row.", grid.rows()),
              choices(code + ".column.", grid.columns()),
              grid.dontKnow());
      case Ranking ranking ->
          new Ranking(stem, choices(code + ".choice.", ranking.choices()), ranking.most());
    };
  }

  private Stem reword(Stem stem) {
    List<Check> checks = new ArrayList<>();
    for (Check check : stem.checks()) {
      String key = stem.code() + ".check." + (checks.size() + 1);
      checks.add(new Check(check.when(), check.severity(), apply(key, check.message())));
    }
    List<Exit> exits = new ArrayList<>();
    for (Exit exit : stem.exits()) {
      String key = stem.code() + ".exit." + (exits.size() + 1);
      exits.add(new Exit(exit.when(), apply(key, exit.message()), exit.ending()));
    }
    return stem.called(
            apply(stem.code() + ".label", stem.label()), maybe(stem.code() + ".help", stem.help()))
        .checking(checks)
        .exiting(exits);
  }

  private List<Choice> choices(String prefix, List<Choice> choices) {
    return choices.stream()
        .map(choice -> choice.called(apply(prefix + choice.code(), choice.label())))
        .toList();
  }

  private @Nullable String maybe(String key, @Nullable String text) {
    return text == null ? null : apply(key, text);
  }
}
