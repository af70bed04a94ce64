@NullMarked
package fr.caf.ecoute.results;

import org.jspecify.annotations.NullMarked;
