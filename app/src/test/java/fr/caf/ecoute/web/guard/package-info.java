/** What the door promises. */
@NullMarked
package fr.caf.ecoute.web.guard;

import org.jspecify.annotations.NullMarked;
