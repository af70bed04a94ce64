package fr.caf.ecoute.consultation.promise;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;

/**
 * What the law wants people told that no setting says: who answers for it, why it is lawful, who
 * receives it, whom to write to.
 *
 * @param controller the organisation that decides
 * @param recipients beside the team of the consultation; may be empty
 * @param rightsContact where one exercises one's rights
 * @param sensitive codes of the questions that touch health, opinions and the like, one a line
 */
@MappedEntity
public record PrivacyNotice(
    @Id UUID consultationId,
    String controller,
    LegalBasis legalBasis,
    String recipients,
    String rightsContact,
    String sensitive) {
  public static final int LONGEST = 300;

  public PrivacyNotice {
    if (controller.isBlank() || rightsContact.isBlank()) {
      throw new IllegalArgumentException("a notice says who answers for it and whom to write to");
    }
  }

  public List<String> sensitiveCodes() {
    return sensitive.lines().toList();
  }

  /** The same, with another place to write to: the only thing that may change once it is given. */
  public PrivacyNotice reachedAt(String newContact) {
    return new PrivacyNotice(
        consultationId, controller, legalBasis, recipients, newContact, sensitive);
  }
}
