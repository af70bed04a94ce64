/**
 * The team: who may sign in, with which role, and from which browsers.
 *
 * <p>Owns the tables {@code member} and {@code member_session}. Start with {@link
 * fr.caf.ecoute.account.Member} and {@link fr.caf.ecoute.account.SignIn}. Knows nothing of
 * respondents: they have no account.
 */
@NullMarked
package fr.caf.ecoute.account;

import org.jspecify.annotations.NullMarked;
