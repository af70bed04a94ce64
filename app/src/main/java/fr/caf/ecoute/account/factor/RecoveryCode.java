package fr.caf.ecoute.account.factor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A code to be noted on paper, which works once when the telephone is lost. */
@MappedEntity
public record RecoveryCode(@Id String codeHash, UUID memberId) {}
