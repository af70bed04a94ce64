/**
 * How many people a consultation expects, and in which groups: typed by the team, or taken from the
 * list of those concerned.
 *
 * <p>Owns the table {@code expectation}. Start with {@link
 * fr.caf.ecoute.consultation.expectation.Expectations}. Knows consultations; refuses to know who
 * these people are.
 */
@NullMarked
package fr.caf.ecoute.consultation.expectation;

import org.jspecify.annotations.NullMarked;
