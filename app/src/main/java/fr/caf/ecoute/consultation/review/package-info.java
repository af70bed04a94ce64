/**
 * What becomes of a questionnaire while it is being prepared: who changed what, and back.
 *
 * <p>Owns the table {@code working_copy_change}. Start with {@link
 * fr.caf.ecoute.consultation.review.WorkingCopies}, the only door through which a working copy
 * changes. Knows consultations; refuses to know the pages they are changed on.
 */
@NullMarked
package fr.caf.ecoute.consultation.review;

import org.jspecify.annotations.NullMarked;
