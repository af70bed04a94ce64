/** What background work promises. */
@NullMarked
package fr.caf.ecoute.job;

import org.jspecify.annotations.NullMarked;
