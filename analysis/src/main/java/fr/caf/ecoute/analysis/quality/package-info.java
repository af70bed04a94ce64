/**
 * How good a coding is: scores against a coding made by people, and the trivial codings any score
 * must be compared with.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.quality.Scores}. Imports {@code codebook} and {@code
 * text}, never the machine that proposes themes: a score does not know whom it judges.
 */
@NullMarked
package fr.caf.ecoute.analysis.quality;

import org.jspecify.annotations.NullMarked;
