package fr.caf.ecoute.invitation.opening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What is kept of a consultation's {@link AccessCode}: enough to recognise it, not to tell it. */
@MappedEntity("access_code")
record StoredCode(@Id UUID consultationId, String codeHash) {}
