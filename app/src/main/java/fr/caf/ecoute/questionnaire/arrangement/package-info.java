/**
 * Rearranging a questionnaire without breaking it: what is added, moved, copied and taken out, and
 * who depends on it.
 *
 * <p>Start with {@link fr.caf.ecoute.questionnaire.arrangement.Arrangement}. Pure, like the package
 * above it.
 */
@NullMarked
package fr.caf.ecoute.questionnaire.arrangement;

import org.jspecify.annotations.NullMarked;
