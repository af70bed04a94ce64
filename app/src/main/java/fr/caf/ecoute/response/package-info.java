/**
 * One person answering: the pages they go through, what they wrote read as answers, and the
 * response kept in the end.
 *
 * <p>Owns the table {@code response}. Start with {@link fr.caf.ecoute.response.Response} (what is
 * kept) and {@code AnsweringController} (how one answers). {@link
 * fr.caf.ecoute.response.AnswerFields} holds the single switch over the kinds of question for
 * input: from named raw fields to an {@link fr.caf.ecoute.questionnaire.Answer} and back, for a
 * form on screen and for the row of an imported file alike.
 *
 * <p>Knows the consultation and the ballot; refuses to know anything that would tell one person
 * from another.
 */
@NullMarked
package fr.caf.ecoute.response;

import org.jspecify.annotations.NullMarked;
