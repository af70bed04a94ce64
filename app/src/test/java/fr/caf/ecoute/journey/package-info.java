/** What people do from the first page to the last, in a real browser. */
@NullMarked
package fr.caf.ecoute.journey;

import org.jspecify.annotations.NullMarked;
