/**
 * The questionnaire as people will see it, before anybody does: one page alone, or the whole path.
 *
 * <p>Start with {@code TrialController}: the very pages of the answering, on answers that are kept
 * in memory for an hour and never counted.
 */
@NullMarked
package fr.caf.ecoute.response.trial;

import org.jspecify.annotations.NullMarked;
