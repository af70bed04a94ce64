/**
 * The methods {@code bin/ecoute evaluate --peers} puts beside the one of this project, on the same
 * answers: Carrot2's, and the usual baselines written plainly.
 *
 * <p>Never shipped. Found through {@code META-INF/services}. Each is given the number of themes of
 * the gold where it takes one, and the terms of the house: only the method differs.
 */
@NullMarked
package fr.caf.ecoute.analysis.peer;

import org.jspecify.annotations.NullMarked;
