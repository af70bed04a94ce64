/**
 * Responses as flat files: those collected elsewhere come in, those collected here go out, and what
 * goes out can come in again.
 *
 * <p>A {@link fr.caf.ecoute.response.exchange.Variable} is what one column means; {@link
 * fr.caf.ecoute.response.exchange.Variables} are those of a questionnaire, for both ways. Coming
 * in: {@link fr.caf.ecoute.response.exchange.ColumnMapping} says which column is which variable and
 * reads the rows, {@link fr.caf.ecoute.response.exchange.ResponseImport} tries a file and then
 * takes all of it or nothing. Going out: {@link fr.caf.ecoute.response.exchange.ResponseExport}.
 *
 * <p>Owns no table: it writes responses through {@code response}. Reads files with {@code
 * analysis.csv.CsvFile}, the only class of {@code analysis} it knows (decision 0007). An imported
 * response has a source and never an author.
 */
@NullMarked
package fr.caf.ecoute.response.exchange;

import org.jspecify.annotations.NullMarked;
