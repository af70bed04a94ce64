/**
 * Who has had their ballot: a mark is there, or not.
 *
 * <p>Owns the tables {@code redemption} and {@code turnout}. Start with {@link
 * fr.caf.ecoute.invitation.redemption.Marks}: a mark is a hash keyed by the platform's secret, so
 * that the database alone names nobody. Nothing here says when, nor which ballot was obtained;
 * refuses to know ballots.
 */
@NullMarked
package fr.caf.ecoute.invitation.redemption;

import org.jspecify.annotations.NullMarked;
