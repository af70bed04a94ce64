package fr.caf.ecoute.demo;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.SignOffs;
import fr.caf.ecoute.consultation.review.Trials;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;

/** Two invented members of the team have a questionnaire ready: one tries it, the other rereads. */
@Singleton
public class Rehearsal {
  static final Editor CAMILLE = new Editor(UUID.randomUUID(), "Camille Roussel");
  static final Editor IDRISS = new Editor(UUID.randomUUID(), "Idriss Benali");

  private final Consultations consultations;
  private final Trials trials;
  private final SignOffs signOffs;

  Rehearsal(Consultations consultations, Trials trials, SignOffs signOffs) {
    this.consultations = consultations;
    this.trials = trials;
    this.signOffs = signOffs;
  }

  /** Nothing but the settings may stand in the way of opening afterwards. */
  public void of(String slug) {
    Consultation consultation = consultations.named(slug);
    String audience = consultation.audience().name().toLowerCase(Locale.ROOT);
    WorkingCopies.read(consultation)
        .ifPresent(
            questionnaire ->
                trials.completed(
                    consultation,
                    questionnaire,
                    new Facts(Channel.WEB, Language.FRENCH, audience),
                    CAMILLE));
    signOffs.sign(slug, IDRISS);
  }
}
