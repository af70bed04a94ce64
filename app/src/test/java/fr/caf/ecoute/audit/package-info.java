@NullMarked
package fr.caf.ecoute.audit;

import org.jspecify.annotations.NullMarked;
