package fr.caf.ecoute.account.factor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member's telephone computes its codes from.
 *
 * @param secret as {@link FactorSecret} wraps it
 * @param confirmedAt when a first code proved that the telephone has it; it counts from then on
 * @param lastStep the time step of the last code that was used: none is used twice
 */
@MappedEntity
public record SecondFactor(
    @Id UUID memberId, String secret, @Nullable Instant confirmedAt, long lastStep) {}
