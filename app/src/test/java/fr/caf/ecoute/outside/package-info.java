/** What the platform promises when it speaks to a service outside, and a stand-in for one. */
@NullMarked
package fr.caf.ecoute.outside;

import org.jspecify.annotations.NullMarked;
