/**
 * How one comes to answer: the ballot that gives the right to answer once, the code that brings one
 * back to it, and the urn where what was sent waits.
 *
 * <p>Owns the tables {@code ballot} and {@code spent_ballot}. Start with {@link
 * fr.caf.ecoute.invitation.Ballot} and {@link fr.caf.ecoute.invitation.Ballots}; what was sent
 * waits in the {@link fr.caf.ecoute.invitation.Urn}. {@code opening} (codes, kiosks) and {@code
 * redemption} (who has had a ballot) come before, {@code letter} (what is written to people) after.
 * Nothing here says when anything happened, a ballot does not know how it was obtained, and what is
 * written on it is closed: that is what lets an agent trust the anonymity. Knows the consultation;
 * refuses to know who answers.
 */
@NullMarked
package fr.caf.ecoute.invitation;

import org.jspecify.annotations.NullMarked;
