/**
 * What words mean to French citizens and to their administration: a table of word vectors, the
 * command's way to train it, and the shipped one.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.background.BackgroundTable}. Its terms are those of
 * {@code text.FrenchTerms}; it must be trained again when that chain changes. Imports {@code text},
 * {@code algebra} and {@code corpus} (for CSV files).
 */
@NullMarked
package fr.caf.ecoute.analysis.background;

import org.jspecify.annotations.NullMarked;
