/** Tests of a consultation's life, and {@link fr.caf.ecoute.consultation.OpenedConsultations}. */
@NullMarked
package fr.caf.ecoute.consultation;

import org.jspecify.annotations.NullMarked;
