/**
 * The verbatims of one open question in a Lucene index: add, search, look alike, count terms.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.corpus.Corpus}. {@link
 * fr.caf.ecoute.analysis.csv.CsvTable} reads the files verbatims come from. The index is a cache
 * that can always be rebuilt; it refuses to be anybody's only copy. Words are read from the texts
 * by the chain the index was made with, which is quicker than reading them back. Imports {@code
 * analysis.text}, and {@code algebra} for its threads.
 */
@NullMarked
package fr.caf.ecoute.analysis.corpus;

import org.jspecify.annotations.NullMarked;
