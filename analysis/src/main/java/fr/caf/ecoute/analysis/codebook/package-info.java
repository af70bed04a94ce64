/**
 * What it means that an answer carries a theme, and how to say so of all answers at once from the
 * themes of a person.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.codebook.Codebook} (names, definitions, examples,
 * rules) and {@link fr.caf.ecoute.analysis.codebook.ExampleCoder} (from a few coded answers to all
 * the others). A {@link fr.caf.ecoute.analysis.codebook.Coding} gives the passage that justifies
 * it.
 *
 * <p>Knows nothing of how themes were found: never imports {@code keyword} nor {@code theme}.
 * Imports {@code text}, {@code corpus}, {@code algebra}, {@code background} and {@code feature}.
 */
@NullMarked
package fr.caf.ecoute.analysis.codebook;

import org.jspecify.annotations.NullMarked;
