/**
 * French text and nothing else: the chain that turns words into terms, the idea units of an answer,
 * near-duplicates.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.text.FrenchTerms}: search, counts and themes all
 * speak its terms. Word lists are resources of this package. Imports no other room.
 */
@NullMarked
package fr.caf.ecoute.analysis.text;

import org.jspecify.annotations.NullMarked;
