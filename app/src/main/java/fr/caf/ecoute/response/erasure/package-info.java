/**
 * Erasing what people sent: at the time that was promised, or because the person who holds the
 * receipt takes it back.
 *
 * <p>Owns no table: it is the door through which responses are erased. Start with {@link
 * fr.caf.ecoute.response.erasure.Erasure} and {@link fr.caf.ecoute.response.erasure.Receipts}. The
 * rooms above listen to {@link fr.caf.ecoute.response.erasure.ResponseWithdrawn} and {@link
 * fr.caf.ecoute.response.erasure.TextsErased} to erase what they copied. Refuses to know who
 * answered, and to erase without telling.
 */
@NullMarked
package fr.caf.ecoute.response.erasure;

import org.jspecify.annotations.NullMarked;
