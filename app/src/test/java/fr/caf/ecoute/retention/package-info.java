/** Tests of what is erased, when, and of what proves it. */
@NullMarked
package fr.caf.ecoute.retention;

import org.jspecify.annotations.NullMarked;
