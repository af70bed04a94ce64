package fr.caf.ecoute.demo;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.restitution.Commitment;
import fr.caf.ecoute.restitution.CommitmentRepository;
import fr.caf.ecoute.restitution.Publishing;
import fr.caf.ecoute.restitution.Syntheses;
import fr.caf.ecoute.restitution.SynthesisWords;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Leads a closed, invented consultation from its verbatims to its published synthesis. */
@Singleton
class Restituting {
  private static final String FACILITATOR = "Camille Roussel";

  private final ThemingRuns runs;
  private final Curation curation;
  private final Syntheses syntheses;
  private final CommitmentRepository commitments;
  private final Publishing publishing;
  private final Clock clock;

  Restituting(
      ThemingRuns runs,
      Curation curation,
      Syntheses syntheses,
      CommitmentRepository commitments,
      Publishing publishing,
      Clock clock) {
    this.runs = runs;
    this.curation = curation;
    this.syntheses = syntheses;
    this.commitments = commitments;
    this.publishing = publishing;
    this.clock = clock;
  }

  void restitute(Consultation closed, Edition edition) {
    Story story = Story.named(edition.folder());
    Story.questionnaire(edition.folder()).questions().stream()
        .filter(LongText.class::isInstance)
        .map(Question::code)
        .forEach(
            question -> {
              runs.carryOut(closed, question);
              curation.acceptAll(closed, question, FACILITATOR);
            });
    syntheses.write(
        SynthesisWords.of(
            closed.id(),
            story.purpose(),
            Objects.requireNonNullElse(story.essentials(), List.of())));
    promise(closed, Objects.requireNonNullElse(story.commitments(), List.of()));
    publishing.publish(closed, FACILITATOR);
  }

  private void promise(Consultation closed, List<Story.Promise> promises) {
    LocalDate today = French.day(clock.instant());
    for (int place = 0; place < promises.size(); place++) {
      Story.Promise one = promises.get(place);
      commitments.save(
          Commitment.of(
              closed.id(),
              place,
              one.heard(),
              one.answer(),
              one.status(),
              today.minusDays(one.daysAgo())));
    }
  }
}
