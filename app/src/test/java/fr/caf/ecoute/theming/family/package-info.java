@NullMarked
package fr.caf.ecoute.theming.family;

import org.jspecify.annotations.NullMarked;
