package fr.caf.ecoute.questionnaire.arrangement;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other codes for a question and what it offers, carried to everything that names them: conditions,
 * words that repeat its answer, translations.
 *
 * @param offered from old codes to new ones: choices, or the rows of a grid
 * @param columns of a grid, likewise
 */
public record Renaming(
    String question, String name, Map<String, String> offered, Map<String, String> columns) {

  public boolean isNone() {
    return question.equals(name)
        && offered.entrySet().stream().allMatch(one -> one.getKey().equals(one.getValue()))
        && columns.entrySet().stream().allMatch(one -> one.getKey().equals(one.getValue()));
  }

  /** Everything but the question itself, which is about to be replaced. */
  public Arrangement apply(Arrangement all) {
    if (isNone()) {
      return all;
    }
    List<Section> sections = new ArrayList<>();
    for (Section section : all.sections()) {
      Section renamed = words().apply(Conditioned.with(section, this::condition));
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < section.questions().size(); i++) {
        Question old = section.questions().get(i);
        questions.add(old.code().equals(question) ? old : renamed.questions().get(i));
      }
      sections.add(renamed.with(questions));
    }
    return new Arrangement(translated(all.base()), sections);
  }

  private Condition condition(Condition condition) {
    return Comparisons.changed(condition, compare -> Optional.of(compare(compare)));
  }

  private Condition compare(Condition.Compare compare) {
    if (!compare.question().equals(question)) {
      return compare;
    }
    String row = compare.row();
    Map<String, String> values = row == null ? offered : columns;
    return new Condition.Compare(
        name,
        row == null ? null : offered.getOrDefault(row, row),
        compare.operator(),
        compare.values().stream().map(value -> value(value, values)).toList());
  }

  private static Literal value(Literal value, Map<String, String> names) {
    return value instanceof Literal.Word(String code)
        ? new Literal.Word(names.getOrDefault(code, code))
        : value;
  }

  private Rewording words() {
    return (key, text) ->
        text.replace("{" + question + "}", "{" + name + "}")
            .replace("{" + question + "|", "{" + name + "|");
  }

  private Questionnaire translated(Questionnaire base) {
    Questionnaire changed = base;
    for (Map.Entry<Language, Translation> one : base.translations().entrySet()) {
      Map<String, Translation.Phrase> phrases = new LinkedHashMap<>();
      one.getValue().phrases().forEach((key, phrase) -> phrases.put(key(key), phrase));
      changed = changed.translated(one.getKey(), new Translation(phrases));
    }
    return changed;
  }

  /** The key of a text, as {@link Rewording} makes them. */
  private String key(String key) {
    if (!key.startsWith(question + ".")) {
      return key;
    }
    String rest = key.substring(question.length());
    for (Map.Entry<String, String> one : offered.entrySet()) {
      if (rest.equals(".choice." + one.getKey()) || rest.equals(".row." + one.getKey())) {
        return name + rest.substring(0, rest.lastIndexOf('.') + 1) + one.getValue();
      }
    }
    for (Map.Entry<String, String> one : columns.entrySet()) {
      if (rest.equals(".column." + one.getKey())) {
        return name + ".column." + one.getValue();
      }
    }
    return name + rest;
  }
}
