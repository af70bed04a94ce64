/**
 * Letters by electronic mail, over the SMTP server the operator named; without one, none leaves.
 *
 * <p>A mechanism: it holds no word of the domain and imports no feature. An {@link
 * fr.caf.ecoute.mail.EmailAddress} and a {@link fr.caf.ecoute.mail.Letter} cannot exist with a line
 * break where a header would begin, and what goes wrong is a value ({@link
 * fr.caf.ecoute.mail.Delivery}). Nothing here writes an address, a subject or a text to a log.
 * Start with {@link fr.caf.ecoute.mail.Post}.
 */
@NullMarked
package fr.caf.ecoute.mail;

import org.jspecify.annotations.NullMarked;
