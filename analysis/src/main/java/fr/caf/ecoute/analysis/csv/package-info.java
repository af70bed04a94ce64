/**
 * Files of rows and columns: reading those people send, writing those a spreadsheet opens.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.csv.CsvFile} (any usual separator, quote and
 * encoding, read row by row) and {@link fr.caf.ecoute.analysis.csv.CsvSheet} (a byte order mark,
 * semicolons, no cell that would be run). Knows files, not what is in them: imports nothing of the
 * platform, and every package may import it.
 */
@NullMarked
package fr.caf.ecoute.analysis.csv;

import org.jspecify.annotations.NullMarked;
