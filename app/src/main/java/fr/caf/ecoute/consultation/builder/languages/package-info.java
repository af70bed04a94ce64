/**
 * The pages where a facilitator adds languages to a questionnaire, translates its texts, or hands
 * them to a translator as a spreadsheet.
 *
 * <p>Start with {@link fr.caf.ecoute.consultation.builder.languages.LanguagesController}. What is
 * to be translated is known by {@code consultation.translation}; every change goes through the
 * working copies.
 */
@NullMarked
package fr.caf.ecoute.consultation.builder.languages;

import org.jspecify.annotations.NullMarked;
