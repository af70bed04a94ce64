/**
 * What the responses of a consultation add up to: participation, tallies of the closed questions,
 * and which of these figures may be shown.
 *
 * <p>Start with {@link fr.caf.ecoute.results.Tallies} and {@link fr.caf.ecoute.results.Tally};
 * {@link fr.caf.ecoute.results.StatisticalSecrecy} is the one rule about small groups, and every
 * figure goes through it. Writes no table. Reads responses; refuses to know one person's answers
 * from another's: texts are the business of {@code theming}.
 */
@NullMarked
package fr.caf.ecoute.results;

import org.jspecify.annotations.NullMarked;
