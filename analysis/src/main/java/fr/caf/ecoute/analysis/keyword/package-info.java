/**
 * Words and expressions that stand out in some texts against others, as people wrote them.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.keyword.Expressions}. Imports {@code text} and {@code
 * corpus}.
 */
@NullMarked
package fr.caf.ecoute.analysis.keyword;

import org.jspecify.annotations.NullMarked;
