package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.consultation.Consultation;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What a facilitator is writing to the list. */
@Singleton
public class LetterDrafts {
  private final LetterDraftRepository drafts;

  LetterDrafts(LetterDraftRepository drafts) {
    this.drafts = drafts;
  }

  /** As it was last kept; usual words to begin with. */
  LetterText of(Consultation consultation, LetterKind kind) {
    return drafts
        .findByConsultationIdAndKind(consultation.id(), kind)
        .map(LetterDraft::words)
        .orElseGet(() -> usual(consultation, kind));
  }

  static LetterText usual(Consultation consultation, LetterKind kind) {
    LetterText usual = kind.usual();
    return consultation.closesOn() != null
        ? usual
        : new LetterText(
            usual.subject(),
            usual
                .text()
                .replace("Vous pouvez répondre jusqu’au {fin}. ", "")
                .replace(" jusqu’au {fin}", ""));
  }

  @Transactional
  void keep(Consultation consultation, LetterKind kind, LetterText words) {
    drafts.deleteByConsultationIdAndKind(consultation.id(), kind);
    drafts.save(
        new LetterDraft(UUID.randomUUID(), consultation.id(), kind, words.subject(), words.text()));
  }
}
