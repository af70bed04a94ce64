package fr.caf.ecoute.restitution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A verbatim a person wants quoted under a theme, or does not want there. */
@MappedEntity
public record QuotationChoice(
    @Id UUID id,
    UUID consultationId,
    String questionCode,
    String themeCode,
    UUID responseId,
    Choice choice) {

  /** One way or the other. */
  public enum Choice {
    PICKED,
    HIDDEN
  }
}
