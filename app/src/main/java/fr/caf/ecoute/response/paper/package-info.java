/**
 * The questionnaire on paper: the same questions to be filled in by hand, with boxes to tick, lines
 * to write on, and in words which question to go to.
 *
 * <p>Start with {@link fr.caf.ecoute.response.paper.PaperQuestionnaire}. Its numbers are those of
 * {@link fr.caf.ecoute.response.paper.PaperPlan}, which whoever keys answers in can show too.
 */
@NullMarked
package fr.caf.ecoute.response.paper;

import org.jspecify.annotations.NullMarked;
