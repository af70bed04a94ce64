/**
 * The verbatims of one open question in a Lucene index: add, search, look alike, count terms.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.corpus.Corpus}. {@link
 * fr.caf.ecoute.analysis.csv.CsvTable} reads the files verbatims come from. The index is a cache
 * that can always be rebuilt; it refuses to be anybody's only copy. Imports {@code analysis.text}.
 */
@NullMarked
package fr.caf.ecoute.analysis.corpus;

import org.jspecify.annotations.NullMarked;
