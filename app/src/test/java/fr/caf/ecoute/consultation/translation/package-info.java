@NullMarked
package fr.caf.ecoute.consultation.translation;

import org.jspecify.annotations.NullMarked;
