/** What the restitution room promises. */
@NullMarked
package fr.caf.ecoute.restitution;

import org.jspecify.annotations.NullMarked;
