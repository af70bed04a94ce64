/**
 * The fields of a form and what they mean: from what a browser, a row or a sheet of paper names, to
 * an answer, and back.
 *
 * <p>Start with {@link fr.caf.ecoute.response.field.AnswerFields}, the single switch over the kinds
 * of question for input: named raw fields to an {@link fr.caf.ecoute.questionnaire.Answer} and
 * back, for a form on screen and for the row of an imported file alike. {@code AskedField} is what
 * a template needs to show one. Knows the questionnaire; refuses to know who answers, and where.
 */
@NullMarked
package fr.caf.ecoute.response.field;

import org.jspecify.annotations.NullMarked;
