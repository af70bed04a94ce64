/** The history of working copies, on both databases. */
@NullMarked
package fr.caf.ecoute.consultation.review;

import org.jspecify.annotations.NullMarked;
