/**
 * How good a coding is: a {@link fr.caf.ecoute.analysis.quality.Coder} is given answers without
 * their labels, and what it finds is compared with a coding made by people.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.quality.Evaluation}: the machine of this project, the
 * methods it is compared with and chance ({@link fr.caf.ecoute.analysis.quality.TrivialCoding}) all
 * go through it. {@link fr.caf.ecoute.analysis.quality.Measure} says what is measured, {@link
 * fr.caf.ecoute.analysis.quality.Estimate} how sure it is, {@link
 * fr.caf.ecoute.analysis.quality.LearningCurve} what examples bring to a {@link
 * fr.caf.ecoute.analysis.quality.Learner}, {@link fr.caf.ecoute.analysis.quality.GoldQuestion}
 * which answers are scored. Two codings alone are compared by {@link
 * fr.caf.ecoute.analysis.quality.Scores}.
 *
 * <p>Imports {@code corpus} and {@code text}, never the machine that proposes themes: a score does
 * not know whom it judges.
 */
@NullMarked
package fr.caf.ecoute.analysis.quality;

import org.jspecify.annotations.NullMarked;
