package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What a facilitator has written so far. */
@MappedEntity
record LetterDraft(@Id UUID id, UUID consultationId, LetterKind kind, String subject, String text) {
  LetterText words() {
    return new LetterText(subject, text);
  }
}
