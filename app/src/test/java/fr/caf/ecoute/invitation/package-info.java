/** Tests of codes and ballots, and {@link fr.caf.ecoute.invitation.StoredBallots}. */
@NullMarked
package fr.caf.ecoute.invitation;

import org.jspecify.annotations.NullMarked;
