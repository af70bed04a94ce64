package fr.caf.ecoute.questionnaire.lint;

/**
 * One thing a colleague would point at.
 *
 * @param sentence what is so, in French
 * @param why why it matters, and what to do about it
 */
public record Finding(Severity severity, Place place, String sentence, String why) {

  static Finding error(Place place, String sentence, String why) {
    return new Finding(Severity.ERROR, place, sentence, why);
  }

  static Finding warn(Place place, String sentence, String why) {
    return new Finding(Severity.WARN, place, sentence, why);
  }

  static Finding info(Place place, String sentence, String why) {
    return new Finding(Severity.INFO, place, sentence, why);
  }
}
