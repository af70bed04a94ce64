package fr.caf.ecoute.analysis.corpus;

/**
 * A stretch of a verbatim that answers a search.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Highlight(int start, int end) {}
