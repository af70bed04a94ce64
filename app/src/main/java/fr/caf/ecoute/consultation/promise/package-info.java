/**
 * What a consultation promises about what people entrust to it: how long each thing is kept, and
 * the words of the notice on personal data.
 *
 * <p>Owns the tables {@code retention_rules} and {@code privacy_notice}. Start with {@link
 * fr.caf.ecoute.consultation.promise.RetentionRules} and {@link
 * fr.caf.ecoute.consultation.promise.Promises}. A room that keeps something about people says so,
 * and erases it, through a {@link fr.caf.ecoute.consultation.promise.Keeper}. Knows the
 * consultation; refuses to know what was answered, and to erase anything itself.
 */
@NullMarked
package fr.caf.ecoute.consultation.promise;

import org.jspecify.annotations.NullMarked;
