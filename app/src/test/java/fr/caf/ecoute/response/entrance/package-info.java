@NullMarked
package fr.caf.ecoute.response.entrance;

import org.jspecify.annotations.NullMarked;
