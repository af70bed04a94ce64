/**
 * What is set up for people to come in: the code everyone concerned is given, the devices set up
 * for many, and what must be done before a consultation opens.
 *
 * <p>Owns the tables {@code access_code} and {@code kiosk}. Start with {@link
 * fr.caf.ecoute.invitation.opening.AccessCodes}. Knows the consultation and its audience; refuses
 * to know ballots.
 */
@NullMarked
package fr.caf.ecoute.invitation.opening;

import org.jspecify.annotations.NullMarked;
