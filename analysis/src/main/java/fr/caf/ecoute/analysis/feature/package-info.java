/**
 * Answers as rows of numbers: near when they say the same thing, whether or not in the same words.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.feature.Features}: the words of the answers, what
 * they share, what they mean to the background corpus and, if asked, to a sentence model. Both
 * those who propose themes and those who apply a codebook read answers through it. Knows no theme.
 * Imports {@code text}, {@code corpus}, {@code algebra}, {@code background} and {@code encoder}.
 */
@NullMarked
package fr.caf.ecoute.analysis.feature;

import org.jspecify.annotations.NullMarked;
