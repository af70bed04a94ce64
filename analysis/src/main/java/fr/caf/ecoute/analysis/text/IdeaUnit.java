package fr.caf.ecoute.analysis.text;

/**
 * A stretch of an answer that says one thing.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record IdeaUnit(int start, int end) {}
