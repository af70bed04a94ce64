/**
 * Rereads a questionnaire as an experienced colleague would, before anyone answers it.
 *
 * <p>Start with {@link fr.caf.ecoute.questionnaire.lint.Lint}: every rule looks at the whole
 * questionnaire and says what it found as {@link fr.caf.ecoute.questionnaire.lint.Finding}s, each
 * with its place and its reason. Rules on words read the French of labels; rules on the way ask
 * {@link fr.caf.ecoute.questionnaire.lint.Worlds} whether something can happen at all, and stay
 * silent when that cannot be told for certain.
 *
 * <p>Pure, like the questionnaire. It imports the questionnaire and nothing else of the platform.
 */
@NullMarked
package fr.caf.ecoute.questionnaire.lint;

import org.jspecify.annotations.NullMarked;
