/** What the theming room promises, and what tests of later rooms need to have themes. */
@NullMarked
package fr.caf.ecoute.theming;

import org.jspecify.annotations.NullMarked;
