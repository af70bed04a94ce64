/** Preparing a questionnaire: its history, its review and its publication, on both databases. */
@NullMarked
package fr.caf.ecoute.consultation.review;

import org.jspecify.annotations.NullMarked;
