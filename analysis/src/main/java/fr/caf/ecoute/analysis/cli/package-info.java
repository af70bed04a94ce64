/**
 * The command line over all of {@code analysis}: a plain file in, files or a table out.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.cli.AnalysisCommands}. Speaks French. Exit codes: 0
 * done, 1 our fault, 2 a mistake the person can correct. The only room that writes to the terminal.
 */
@NullMarked
package fr.caf.ecoute.analysis.cli;

import org.jspecify.annotations.NullMarked;
