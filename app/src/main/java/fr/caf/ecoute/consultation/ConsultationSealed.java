package fr.caf.ecoute.consultation;

/**
 * No answer can come any more, and results are about to be read for the first time: what was sent
 * and not yet counted must be counted now.
 */
public record ConsultationSealed(Consultation consultation) {}
