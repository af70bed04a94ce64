package fr.caf.ecoute.account.openid;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What a provider always calls a member: their address may change, and be given to another. */
@MappedEntity
record MemberIdentity(@Id UUID memberId, String issuer, String subject) {}
