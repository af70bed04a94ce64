/**
 * The broader themes of a run: which themes go together, for each number of headings.
 *
 * <p>Knows themes by their codes only, and nothing of what was decided about them. Owns the table
 * {@code theme_family}, written once, at the end of a run. Start with {@link
 * fr.caf.ecoute.theming.family.Families}.
 */
@NullMarked
package fr.caf.ecoute.theming.family;

import org.jspecify.annotations.NullMarked;
