/**
 * Proposes what people are talking about: from the verbatims of one open question to a readable set
 * of themes, with the passages that carry them and an honest account of what could not be decided.
 *
 * <p>The door is three types: {@link fr.caf.ecoute.analysis.theme.Theming} (ask), {@link
 * fr.caf.ecoute.analysis.theme.ThemingSettings} (how), {@link
 * fr.caf.ecoute.analysis.theme.ThemeProposals} (what comes back). {@code Theming.propose} names the
 * steps; each step is one class. The same answers give the same bytes, in whatever order they come
 * and however many threads work on them. Imports {@code text}, {@code corpus}, {@code keyword},
 * {@code codebook}, {@code algebra}, {@code background}, {@code feature} and {@code encoder}.
 */
@NullMarked
package fr.caf.ecoute.analysis.theme;

import org.jspecify.annotations.NullMarked;
