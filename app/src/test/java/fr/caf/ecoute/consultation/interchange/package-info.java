@NullMarked
package fr.caf.ecoute.consultation.interchange;

import org.jspecify.annotations.NullMarked;
