/**
 * What is asked, what was answered, and which way a person goes through the questions.
 *
 * <p>Start with {@link fr.caf.ecoute.questionnaire.Questionnaire}: a title and sections of {@link
 * fr.caf.ecoute.questionnaire.Question questions}, one record for each kind. What a person said to
 * one question is an {@link fr.caf.ecoute.questionnaire.Answer}; not having said anything is an
 * answer too, and always carries its reason. {@link fr.caf.ecoute.questionnaire.Answers} is
 * everything one person has said so far.
 *
 * <p>{@link fr.caf.ecoute.questionnaire.Path} is the heart: one pure function from questionnaire,
 * answers and {@link fr.caf.ecoute.questionnaire.Facts} to the pages this person sees. It is
 * computed again at every request and stored nowhere, so a change of mind needs no repair. A {@link
 * fr.caf.ecoute.questionnaire.Condition} only looks back, at questions already on the path: there
 * is no loop to guard against, and what someone said to a question that has since vanished counts
 * for nothing.
 *
 * <p>A path holds the questions as this person sees them: {@code Offer} takes away the choices that
 * are not theirs, an {@link fr.caf.ecoute.questionnaire.Exit} ends it early, and a {@link
 * fr.caf.ecoute.questionnaire.Check} says what is odd about an answer. {@link
 * fr.caf.ecoute.questionnaire.Rewording} goes through every text, to translate it or to fill in
 * ({@link fr.caf.ecoute.questionnaire.Wording}) what was said before.
 *
 * <p>{@link fr.caf.ecoute.questionnaire.Question#check} says what is wrong with an answer, as
 * {@link fr.caf.ecoute.questionnaire.Problem} values; their French words are in {@code
 * i18n/messages.properties}.
 *
 * <p>The JSON documents these values are kept in are read and written by {@code
 * questionnaire.document}. Reading a form or a row of a file is the business of {@code response}:
 * adding a kind of question makes the compiler point there.
 *
 * <p>Pure: no framework, no HTTP, no SQL, no clock. Imports nothing of the platform; everyone may
 * import it.
 */
@NullMarked
package fr.caf.ecoute.questionnaire;

import org.jspecify.annotations.NullMarked;
