/**
 * The second factor of a member: a code their telephone shows, or one of the codes they noted.
 *
 * <p>Owns the tables {@code second_factor} and {@code recovery_code}. Start with {@link
 * fr.caf.ecoute.account.factor.SecondFactors}. Knows members by their identifiers only.
 */
@NullMarked
package fr.caf.ecoute.account.factor;

import org.jspecify.annotations.NullMarked;
