/**
 * The JSON documents a questionnaire and a person's answers are kept in: one codec each, versioned.
 *
 * <p>{@link fr.caf.ecoute.questionnaire.document.QuestionnaireCodec} reads what a facilitator
 * wrote, so it never throws for what is in it: a {@link
 * fr.caf.ecoute.questionnaire.document.QuestionnaireReading} is either the questionnaire or every
 * {@link fr.caf.ecoute.questionnaire.document.DocumentProblem} at once, each with its place. {@link
 * fr.caf.ecoute.questionnaire.document.AnswersCodec} reads what we wrote ourselves: a broken
 * document there is our fault and is thrown.
 *
 * <p>Pure, like the package above, but for Jackson's tree. Nothing else may be imported.
 */
@NullMarked
package fr.caf.ecoute.questionnaire.document;

import org.jspecify.annotations.NullMarked;
