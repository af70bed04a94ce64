/**
 * Whom a consultation concerns, where that is known beforehand: the people of a list with their
 * segments, or the domains of the addresses that may ask for a link.
 *
 * <p>Owns the tables {@code participant} and {@code allowed_domain}. Knows the consultation;
 * refuses to know who has answered: a participant is the same row before and after. Start with
 * {@link fr.caf.ecoute.audience.Participant} and {@link fr.caf.ecoute.audience.Participants}; files
 * come in by {@code audience.list}.
 */
@NullMarked
package fr.caf.ecoute.audience;

import org.jspecify.annotations.NullMarked;
