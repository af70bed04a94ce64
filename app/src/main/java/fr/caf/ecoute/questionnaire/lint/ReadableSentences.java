package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.stream.Stream;

/** Short sentences, and words that are read without effort. */
final class ReadableSentences implements Rule {
  /** Guides of plain French stop at 15 to 20; past 25 readers lose the beginning. */
  static final int MOST_WORDS = 25;

  /** Texts for specialists, on the scale of Flesch. */
  static final double HARDEST = 30;

  /** Under this a whole questionnaire reads like a letter of the administration. */
  static final double HARDEST_OVERALL = 45;

  private static final int ENOUGH_WORDS = 60;

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return Stream.concat(
        Phrase.of(questionnaire).flatMap(ReadableSentences::findings), overall(questionnaire));
  }

  private static Stream<Finding> findings(Phrase phrase) {
    int longest =
        Sentences.of(phrase.text()).stream()
            .mapToInt(sentence -> Sentences.words(sentence).size())
            .max()
            .orElse(0);
    if (longest > MOST_WORDS) {
      return Stream.of(
          Finding.warn(
              phrase.place(),
              "%s a une phrase de %d mots.".formatted(phrase.part().words(), longest),
              "Au-delà de %d mots, on oublie le début avant d'arriver à la fin. Coupez-la en deux."
                  .formatted(MOST_WORDS)));
    }
    Readability readability = Readability.of(phrase.text());
    return readability.isMeasurable() && readability.score() < HARDEST
        ? Stream.of(
            Finding.info(
                phrase.place(),
                "%s est difficile à lire : %d sur 100 à l'indice de lisibilité."
                    .formatted(phrase.part().words(), Math.round(readability.score())),
                "Les mots sont longs. Remplacez les noms par des verbes et les mots savants par des"
                    + " mots de tous les jours. Un texte simple dépasse 60."))
        : Stream.empty();
  }

  private static Stream<Finding> overall(Questionnaire questionnaire) {
    Readability all =
        Phrase.of(questionnaire)
            .map(phrase -> Readability.of(phrase.text()))
            .reduce(new Readability(0, 0, 0), Readability::and);
    return all.words() >= ENOUGH_WORDS && all.score() < HARDEST_OVERALL
        ? Stream.of(
            Finding.warn(
                new Place.Whole(),
                "Le questionnaire est difficile à lire : %d sur 100 à l'indice de lisibilité."
                    .formatted(Math.round(all.score())),
                "Un texte simple dépasse 60. Des phrases et des mots plus courts feront venir, et"
                    + " rester, des personnes qui lisent peu."))
        : Stream.empty();
  }
}
