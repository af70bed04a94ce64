@NullMarked
package fr.caf.ecoute.response.field;

import org.jspecify.annotations.NullMarked;
