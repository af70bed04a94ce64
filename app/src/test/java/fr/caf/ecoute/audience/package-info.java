/** What lists of people promise, on both databases and on screen. */
@NullMarked
package fr.caf.ecoute.audience;

import org.jspecify.annotations.NullMarked;
