package fr.caf.ecoute.analysis.codebook;

/**
 * A coding, and what it was given for.
 *
 * @param reason the rule, the example sentence's theme or the doubt, in French
 */
public record JustifiedCoding(Coding coding, Origin origin, String reason) {}
