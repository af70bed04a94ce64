/**
 * A consultation's life: what it is about, whom it is for, its questionnaire's working copy and
 * published versions, when it opens and closes.
 *
 * <p>Owns the tables {@code consultation} and {@code questionnaire_version}. Start with {@link
 * fr.caf.ecoute.consultation.Consultation}. Knows the questionnaire and the team; refuses to know
 * what was answered.
 */
@NullMarked
package fr.caf.ecoute.consultation;

import org.jspecify.annotations.NullMarked;
