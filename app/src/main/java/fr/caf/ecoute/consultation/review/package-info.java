/**
 * What becomes of a questionnaire while it is being prepared: who changed what and back, what the
 * team says of it, who agreed to it, what is left to do, and its publication.
 *
 * <p>Owns the tables {@code working_copy_change}, {@code review_comment}, {@code sign_off} and
 * {@code trial}. Start with {@link fr.caf.ecoute.consultation.review.WorkingCopies}, the only door
 * through which a working copy changes, then {@link fr.caf.ecoute.consultation.review.Readiness}
 * and {@link fr.caf.ecoute.consultation.review.Opening}. An agreement and a trial hold for a
 * questionnaire to the last word ({@code Seal}), and are lost with any change. Knows consultations;
 * refuses to know the pages they are changed on, and what was answered.
 */
@NullMarked
package fr.caf.ecoute.consultation.review;

import org.jspecify.annotations.NullMarked;
