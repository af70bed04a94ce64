/**
 * One person answering: what the form or the row of a file says, read as answers.
 *
 * <p>{@link fr.caf.ecoute.response.AnswerFields} holds the single switch over the kinds of question
 * for input: from named raw fields to an {@link fr.caf.ecoute.questionnaire.Answer} and back.
 */
@NullMarked
package fr.caf.ecoute.response;

import org.jspecify.annotations.NullMarked;
