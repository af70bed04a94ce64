/**
 * How long theming takes, and how much memory: {@code bin/bench themes}. Start with {@link
 * fr.caf.ecoute.analysis.bench.ThemesBench}; what it times is listed in {@link
 * fr.caf.ecoute.analysis.bench.Contender#all(boolean)}.
 */
@NullMarked
package fr.caf.ecoute.analysis.bench;

import org.jspecify.annotations.NullMarked;
