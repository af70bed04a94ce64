/**
 * The team's own themes and examples, acting on all the answers to a question.
 *
 * <p>Start with {@link fr.caf.ecoute.theming.codebook.TeamCodebook}: the names, definitions, rules
 * and examples of a question as {@code analysis.codebook} takes them. {@code RecodingJob} codes all
 * the answers with them; {@code Difference} says what that would change before a person applies it.
 * Owns no table: a recoding is a {@code ThemingRun} of its own kind.
 */
@NullMarked
package fr.caf.ecoute.theming.codebook;

import org.jspecify.annotations.NullMarked;
