/**
 * What a consultation says, for reading and publishing, and what is done about it.
 *
 * <p>Owns the tables {@code synthesis_words}, {@code quotation_choice}, {@code publication} and
 * {@code commitment}, and the home page. Start with {@link fr.caf.ecoute.restitution.Synthesis} and
 * {@link fr.caf.ecoute.restitution.Syntheses}. Shows only themes a person accepted, only figures
 * that statistical secrecy allows, and never an e-mail address or a telephone number.
 */
@NullMarked
package fr.caf.ecoute.restitution;

import org.jspecify.annotations.NullMarked;
