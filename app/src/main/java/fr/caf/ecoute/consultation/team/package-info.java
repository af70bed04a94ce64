/**
 * The pages about who works on a consultation, and the journal of what the team did.
 *
 * <p>Start with {@link fr.caf.ecoute.consultation.Right}, the table of who may do what.
 */
@NullMarked
package fr.caf.ecoute.consultation.team;

import org.jspecify.annotations.NullMarked;
