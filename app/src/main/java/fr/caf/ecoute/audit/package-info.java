/**
 * The journal of what the team did: who, when, which act, on what.
 *
 * <p>Owns the tables {@code journal_entry} and {@code journal_head}. Holds no word of the domain
 * and imports no feature: a feature records its own acts with {@link
 * fr.caf.ecoute.audit.Journal#record}. Refuses anything about a respondent.
 */
@NullMarked
package fr.caf.ecoute.audit;

import org.jspecify.annotations.NullMarked;
