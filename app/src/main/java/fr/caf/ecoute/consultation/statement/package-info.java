/**
 * What the platform says of itself at the foot of every page: who runs it, how accessible it is,
 * what it does with personal data.
 *
 * <p>Owns the table {@code accessibility_audit}. Start with {@code NoticeController} and {@link
 * fr.caf.ecoute.consultation.statement.Operator}. Each statement is made from a setting or from a
 * record, never from a sentence somebody would have to remember to change.
 */
@NullMarked
package fr.caf.ecoute.consultation.statement;

import org.jspecify.annotations.NullMarked;
