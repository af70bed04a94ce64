package fr.caf.ecoute.consultation.expectation;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.lint.Expected;
import fr.caf.ecoute.questionnaire.lint.Expected.Group;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** How many people each consultation expects: kept, or the usual number. */
@Singleton
public class Expectations {
  private final ExpectationRepository expectations;

  Expectations(ExpectationRepository expectations) {
    this.expectations = expectations;
  }

  /** What was said of a consultation; nothing when nobody said how many. */
  public Optional<Expectation> said(Consultation consultation) {
    return expectations.findById(consultation.id());
  }

  /** What to count with. */
  public Expected of(Consultation consultation) {
    int smallestGroup = consultation.audience().smallestGroup();
    return said(consultation)
        .map(said -> said.expected(smallestGroup))
        .orElseGet(() -> new Expected(usual(consultation.audience()), smallestGroup));
  }

  /** How many people answered consultations like this one. */
  private static int usual(Audience audience) {
    return switch (audience) {
      case PUBLIC -> 1_500;
      case AGENTS -> 1_000;
    };
  }

  /** Keeps how many are expected: as many as the groups hold, where there are groups. */
  @Transactional
  public void keep(Consultation consultation, int people, List<Group> groups) {
    Expectation said = Expectation.of(consultation, people, groups);
    if (expectations.existsById(consultation.id())) {
      expectations.update(said);
    } else {
      expectations.save(said);
    }
  }
}
