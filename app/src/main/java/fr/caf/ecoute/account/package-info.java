/**
 * The team: who may sign in, with which role, and from which browsers.
 *
 * <p>Owns the tables {@code member}, {@code member_session}, {@code known_device}, {@code
 * sign_in_step}, {@code sign_in_delay} and {@code entry_link}. Start with {@link
 * fr.caf.ecoute.account.Member} and {@link fr.caf.ecoute.account.SignIn}. Knows nothing of
 * respondents: they have no account.
 */
@NullMarked
package fr.caf.ecoute.account;

import org.jspecify.annotations.NullMarked;
