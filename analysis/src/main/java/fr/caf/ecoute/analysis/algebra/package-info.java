/**
 * The few pieces of linear algebra theming needs: rows of numbers, sparse rows, an exact truncated
 * singular value decomposition, and work shared between threads.
 *
 * <p>Everything here gives the same bits on any machine and with any number of threads: sums are
 * made in one fixed order, and only {@code StrictMath} is used for what is not exactly rounded.
 * Knows no text. Imports no other room.
 */
@NullMarked
package fr.caf.ecoute.analysis.algebra;

import org.jspecify.annotations.NullMarked;
