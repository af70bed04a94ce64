/**
 * Where a facilitator builds a questionnaire: its plan, one page a question, conditions, copies.
 *
 * <p>Owns no table: everything is written through {@link
 * fr.caf.ecoute.consultation.review.WorkingCopies}. Start with {@code OutlineController}, then
 * {@code QuestionController}; what is typed is a {@code *Form} until nothing is wrong with it.
 * Refuses to know what was answered; the preview, which shows questions as respondents meet them,
 * is therefore in {@code response}.
 */
@NullMarked
package fr.caf.ecoute.consultation.builder;

import org.jspecify.annotations.NullMarked;
