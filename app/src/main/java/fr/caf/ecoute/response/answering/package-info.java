/**
 * One person going through the pages: where they stand, what they noted, what they send.
 *
 * <p>Start with {@code Answering} (a consultation, a questionnaire and a ballot) and {@code
 * AnsweringController}. {@code RespondentController} is what controllers for people who answer
 * share: finding the ballot of this browser, and saying why nobody can go on without one. {@code
 * Submission} puts what is settled in the urn, or counts it at once. Knows the fields; refuses to
 * know how the ballot was obtained.
 */
@NullMarked
package fr.caf.ecoute.response.answering;

import org.jspecify.annotations.NullMarked;
