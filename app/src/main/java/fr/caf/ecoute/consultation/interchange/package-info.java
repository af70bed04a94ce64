/**
 * Questionnaires that come from elsewhere, and that leave.
 *
 * <p>Owns no table. Start with {@link fr.caf.ecoute.consultation.interchange.Reception}: a file, of
 * whatever kind, becomes a {@link fr.caf.ecoute.consultation.interchange.Reception.Received}
 * questionnaire with what was left out of it, or is refused with the places and the reasons. What
 * is written: the JSON document, and DDI-Codebook for archives. Files are never trusted: sizes are
 * limited before anything is unpacked, and XML is read without entities.
 */
@NullMarked
package fr.caf.ecoute.consultation.interchange;

import org.jspecify.annotations.NullMarked;
