/** The team's own themes and examples, tested. */
@NullMarked
package fr.caf.ecoute.theming.codebook;

import org.jspecify.annotations.NullMarked;
