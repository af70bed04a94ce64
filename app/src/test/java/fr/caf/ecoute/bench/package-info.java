/** Measures the packaged platform from outside; run by {@code bin/bench}, never by the tests. */
@NullMarked
package fr.caf.ecoute.bench;

import org.jspecify.annotations.NullMarked;
