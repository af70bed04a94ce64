package fr.caf.ecoute.demo;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.promise.LegalBasis;
import fr.caf.ecoute.consultation.promise.PrivacyNotice;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
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

  private final Promises promises;

  Rehearsal(Consultations consultations, Trials trials, SignOffs signOffs, Promises promises) {
    this.consultations = consultations;
    this.trials = trials;
    this.signOffs = signOffs;
    this.promises = promises;
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
    promise(consultation);
  }

  /** As is usual, unless somebody has promised something else. */
  private void promise(Consultation consultation) {
    if (promises.fixed(consultation).isEmpty()) {
      promises.fix(consultation, RetentionRules.usual(consultation.id()));
    }
    if (promises.notice(consultation).isEmpty()) {
      promises.write(
          consultation,
          new PrivacyNotice(
              consultation.id(),
              "Caf des Trois-Rivières (organisme inventé)",
              LegalBasis.PUBLIC_TASK,
              "",
              "protection-des-donnees@ecoute.example",
              ""));
    }
  }
}
