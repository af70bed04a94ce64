package fr.caf.ecoute.audience;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A domain whose addresses may ask for a link to one consultation; its sub-domains may not. */
@MappedEntity
record AllowedDomain(@Id UUID id, UUID consultationId, String domain) {}
