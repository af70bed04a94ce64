package fr.caf.ecoute.analysis.corpus;

/**
 * How present a term is in a corpus.
 *
 * @param verbatims how many verbatims hold it
 * @param occurrences how many times it was written in all
 */
public record TermCount(String term, int verbatims, long occurrences) {}
