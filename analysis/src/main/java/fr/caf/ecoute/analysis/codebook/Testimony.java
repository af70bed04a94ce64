package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.feature.Placed;
import fr.caf.ecoute.analysis.feature.Rows;
import fr.caf.ecoute.analysis.feature.Units;

/**
 * What the evidence says of some texts: for each theme, {@link #SIDES} numbers, among them how much
 * the text says at all (who writes more speaks of more).
 */
final class Testimony {
  /** Of the sides of a text and a theme, those that come from examples. */
  static final int FROM_EXAMPLES = 3;

  private static final int LENGTH = FROM_EXAMPLES;
  private static final int NAMES = LENGTH + 1;
  private static final int DEFINITIONS = NAMES + Wording.SIDES;
  static final int SIDES = DEFINITIONS + Wording.SIDES;

  /** What each side, and the constant, usually weighs: close to it on all questions measured. */
  private static final double[] USUAL = {2, 3, 1, 0.4, 0.3, 0.2, 0.2, 0.3, 0.2, 0.2, -4.5};

  private final Evidence evidence;
  private final Placed texts;
  private final Rows saying;
  private final Rows spelling;
  private final Units units;
  private final Rows unitsSaying;
  private final Rows unitsSpelling;

  Testimony(Evidence evidence, Placed texts, Units units) {
    this.evidence = evidence;
    this.texts = texts;
    this.saying = texts.saying();
    this.spelling = texts.spelling();
    this.units = units;
    this.unitsSaying = units.placed().saying();
    this.unitsSpelling = units.placed().spelling();
  }

  static double[] usualWeights() {
    return USUAL.clone();
  }

  int texts() {
    return texts.size();
  }

  double[][] on(int text) {
    double[] said = evidence.saying().of(saying, text);
    double[] best = said;
    for (int unit = units.first(text); unit < units.end(text); unit++) {
      double[] part = evidence.saying().of(unitsSaying, unit);
      best = unit == units.first(text) ? part : highest(best, part);
    }
    double[] spelt = evidence.spelling().of(spelling, text);
    return sides(texts, text, texts.length(text), said, spelt, best);
  }

  /** The same on an example, as if it had not been learnt from; texts are the examples. */
  double[][] onExample(int text) {
    double[] said = evidence.saying().leavingOut(text, saying, text);
    double[] best = said;
    for (int unit = units.first(text); unit < units.end(text); unit++) {
      double[] part = evidence.saying().leavingOut(text, unitsSaying, unit);
      best = unit == units.first(text) ? part : highest(best, part);
    }
    double[] spelt = evidence.spelling().leavingOut(text, spelling, text);
    return sides(texts, text, texts.length(text), said, spelt, best);
  }

  /** The same on one idea, its length left aside: a long one is not a better passage. */
  double[][] onUnit(int unit) {
    double[] said = evidence.saying().of(unitsSaying, unit);
    double[] spelt = evidence.spelling().of(unitsSpelling, unit);
    return sides(units.placed(), unit, 0, said, spelt, said);
  }

  private double[][] sides(
      Placed from, int text, int length, double[] said, double[] spelt, double[] best) {
    double[][] sides = new double[said.length][SIDES];
    for (int theme = 0; theme < said.length; theme++) {
      double[] side = sides[theme];
      side[0] = said[theme];
      side[1] = spelt[theme];
      side[2] = best[theme];
      side[LENGTH] = StrictMath.log(1 + length);
      evidence.names().write(from, text, theme, side, NAMES);
      evidence.definitions().write(from, text, theme, side, DEFINITIONS);
    }
    return sides;
  }

  private static double[] highest(double[] some, double[] others) {
    double[] highest = some.clone();
    for (int theme = 0; theme < highest.length; theme++) {
      highest[theme] = Math.max(highest[theme], others[theme]);
    }
    return highest;
  }
}
