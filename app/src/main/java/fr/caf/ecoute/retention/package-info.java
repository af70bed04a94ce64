/**
 * What is erased, when, and how that can be proven.
 *
 * <p>Owns the table {@code purge_record} and the file of erasures that lives outside the database.
 * Start with {@link fr.caf.ecoute.retention.Purge}: it asks each room to erase what it keeps
 * through its {@link fr.caf.ecoute.consultation.promise.Keeper}, on the dates of {@link
 * fr.caf.ecoute.consultation.promise.RetentionRules}. {@link fr.caf.ecoute.retention.Erasures}
 * makes a restored backup forget again. Knows every room below; refuses to know a table of theirs.
 */
@NullMarked
package fr.caf.ecoute.retention;

import org.jspecify.annotations.NullMarked;
