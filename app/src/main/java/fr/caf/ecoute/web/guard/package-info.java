/**
 * What stands between robots and the forms of respondents, without a third party, an address kept,
 * or a person shut out (decision 0038).
 *
 * <p>A mechanism: it knows sources, paces and plain questions, and no word of the domain. Start
 * with {@link fr.caf.ecoute.web.guard.Doorkeeper}.
 */
@NullMarked
package fr.caf.ecoute.web.guard;

import org.jspecify.annotations.NullMarked;
