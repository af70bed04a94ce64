/**
 * How one comes to answer: the code everyone concerned was given, the ballot that gives the right
 * to answer once, the code that brings one back to it, and the devices set up for many.
 *
 * <p>Owns the tables {@code access_code}, {@code redemption}, {@code ballot}, {@code spent_ballot}
 * and {@code kiosk}. Start with {@link fr.caf.ecoute.invitation.Ballot} and {@link
 * fr.caf.ecoute.invitation.Ballots}; what was sent waits in the {@link
 * fr.caf.ecoute.invitation.Urn}. Nothing here says when anything happened, a ballot does not know
 * how it was obtained, and what is written on it is closed: that is what lets an agent trust the
 * anonymity. Knows the consultation; refuses to know who answers.
 */
@NullMarked
package fr.caf.ecoute.invitation;

import org.jspecify.annotations.NullMarked;
