/**
 * How one comes to answer: the code everyone concerned was given, the ballot that gives the right
 * to answer once, the code that brings one back to it, and the devices set up for many.
 *
 * <p>Owns the tables {@code access_code}, {@code ballot} and {@code kiosk}. Start with {@link
 * fr.caf.ecoute.invitation.Ballot} and {@link fr.caf.ecoute.invitation.Ballots}. Nothing here says
 * when anything happened, and a ballot does not know how it was obtained: that is what lets an
 * agent trust the anonymity. Knows the consultation; refuses to know who answers.
 */
@NullMarked
package fr.caf.ecoute.invitation;

import org.jspecify.annotations.NullMarked;
