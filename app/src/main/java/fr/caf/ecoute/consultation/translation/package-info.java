/**
 * A consultation in other languages than French: which texts have to be translated, which are still
 * missing or have changed since, and the spreadsheet a translator works in.
 *
 * <p>Start with {@link fr.caf.ecoute.consultation.translation.TextsToTranslate}. The words are kept
 * in the working copy, with the questions; owns no table.
 */
@NullMarked
package fr.caf.ecoute.consultation.translation;

import org.jspecify.annotations.NullMarked;
