package fr.caf.ecoute.questionnaire;

import java.util.Map;

/**
 * What a questionnaire asks, whatever its words: two of one structure are answered in the same
 * codes, so their answers are one data set.
 *
 * @param wordless the questionnaire with the key of each text in its place, without helps and
 *     translations; the unit of a number stays, for ten years are not ten months
 */
public record Structure(Questionnaire wordless) {

  public static Structure of(Questionnaire questionnaire) {
    Rewording keys = (key, text) -> key.endsWith(".unit") ? text : key;
    Questionnaire keyed = keys.apply(questionnaire);
    return new Structure(
        new Questionnaire(
            keyed.title(),
            keyed.sections().stream().map(Structure::withoutHelps).toList(),
            Map.of()));
  }

  private static Section withoutHelps(Section section) {
    return section.with(
        section.questions().stream()
            .map(one -> one.with(one.stem().called(one.label(), null)))
            .toList());
  }
}
