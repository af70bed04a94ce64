/** What is promised about a language model's suggestions. */
@NullMarked
package fr.caf.ecoute.theming.suggestion;

import org.jspecify.annotations.NullMarked;
