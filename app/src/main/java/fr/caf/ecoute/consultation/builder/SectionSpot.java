package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import org.jspecify.annotations.Nullable;

/**
 * Where a section is being written.
 *
 * @param saved the section as it was saved; none for a new one
 */
record SectionSpot(
    Questionnaire questionnaire, @Nullable Section saved, Askable askable, boolean codesMayChange) {

  static SectionSpot of(Bench bench, Section section) {
    return new SectionSpot(
        bench.questionnaire(),
        section,
        Askable.before(bench.questionnaire(), section.code()),
        bench.consultation().openedAt() == null);
  }

  /** A new one comes last. */
  static SectionSpot last(Bench bench) {
    return new SectionSpot(
        bench.questionnaire(),
        null,
        new Askable(bench.questionnaire(), bench.questionnaire().questions()),
        true);
  }

  /** Whether something else has that code already. */
  boolean isTaken(String code) {
    return (saved == null || !saved.code().equals(code))
        && (questionnaire.question(code).isPresent() || questionnaire.section(code).isPresent());
  }
}
