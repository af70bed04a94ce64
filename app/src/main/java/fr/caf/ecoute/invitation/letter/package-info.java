/**
 * The letters that invite the people of a list, and remind those who have not obtained their
 * ballot.
 *
 * <p>Owns the tables {@code letter_draft}, {@code mailing}, {@code dispatch} and {@code
 * postponement}. A {@link fr.caf.ecoute.invitation.letter.Mailing} is one sending to everyone, a
 * {@link fr.caf.ecoute.invitation.letter.Dispatch} one person's line in it; {@link
 * fr.caf.ecoute.invitation.letter.MailingJob} works through them. The lines of a reminder are those
 * of everyone who was invited, and end alike whether a letter left or not: the tables do not tell
 * who has taken part. Start with {@link fr.caf.ecoute.invitation.letter.Mailings}.
 */
@NullMarked
package fr.caf.ecoute.invitation.letter;

import org.jspecify.annotations.NullMarked;
