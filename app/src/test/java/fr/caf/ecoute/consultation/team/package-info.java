/** Tests of the pages about the team of a consultation and about the journal. */
@NullMarked
package fr.caf.ecoute.consultation.team;

import org.jspecify.annotations.NullMarked;
