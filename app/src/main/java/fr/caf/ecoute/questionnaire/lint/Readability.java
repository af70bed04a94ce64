package fr.caf.ecoute.questionnaire.lint;

import java.util.List;

/**
 * How easily a French text is read, from about 0 (very hard) to 100 (very easy).
 *
 * <p>The measure of Kandel and Moles, « Application de l'indice de Flesch à la langue française »
 * (Cahiers d'études de radio-télévision 19, 1958): {@code 207 - 1.015 × words per sentence - 73.6 ×
 * syllables per word}. We use it rather than Scarpeni or a learnt measure because it needs no list
 * of words, a facilitator can act on both its terms (shorter sentences, shorter words), and its
 * scale is the one of Flesch that writing guides quote: 60 and over is plain, under 30 is for
 * specialists. On a single question it only means something from {@link #FEWEST_WORDS} words on.
 */
record Readability(int words, int sentences, int syllables) {
  static final int FEWEST_WORDS = 12;

  static Readability of(String text) {
    List<String> words = Sentences.words(text);
    return new Readability(
        words.size(),
        Math.max(1, Sentences.of(text).size()),
        words.stream().mapToInt(Syllables::of).sum());
  }

  Readability and(Readability other) {
    return new Readability(
        words + other.words, sentences + other.sentences, syllables + other.syllables);
  }

  boolean isMeasurable() {
    return words >= FEWEST_WORDS;
  }

  double score() {
    if (words == 0) {
      return 100;
    }
    double score = 207 - 1.015 * words / sentences - 73.6 * syllables / words;
    return Math.clamp(score, 0, 100);
  }
}
