/** The rules of the house, as tests. */
@NullMarked
package fr.caf.ecoute.house;

import org.jspecify.annotations.NullMarked;
