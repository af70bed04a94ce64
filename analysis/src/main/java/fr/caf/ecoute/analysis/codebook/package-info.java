/**
 * What it means that an answer carries a theme: {@link fr.caf.ecoute.analysis.codebook.Coding},
 * with the passage that justifies it, and the file it travels in.
 *
 * <p>Knows nothing of how themes were found: never imports {@code keyword} nor {@code theme}.
 */
@NullMarked
package fr.caf.ecoute.analysis.codebook;

import org.jspecify.annotations.NullMarked;
