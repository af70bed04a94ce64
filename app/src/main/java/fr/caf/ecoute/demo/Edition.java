package fr.caf.ecoute.demo;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One invented consultation, at one moment of its life.
 *
 * @param folder of its texts, in {@code resources/demo}
 * @param title what tells it from the other editions
 * @param people how many have answered
 * @param share which part of the texts they wrote
 * @param openedDaysAgo when it opened
 * @param closedDaysAgo when it closed; 0 while it is open
 */
record Edition(
    String folder,
    String title,
    Audience audience,
    Access access,
    int people,
    Share share,
    int openedDaysAgo,
    int closedDaysAgo) {

  /** Texts are shared out, so that no two closed consultations quote the same person. */
  enum Share {
    FIRST_QUARTER,
    THE_REST,
    ALL;

    <T> List<T> of(List<T> texts) {
      return switch (this) {
        case FIRST_QUARTER -> every(texts, 0, 1);
        case THE_REST -> every(texts, 1, 4);
        case ALL -> texts;
      };
    }

    /** The texts whose rank modulo four is in [{@code from}, {@code to}). */
    private static <T> List<T> every(List<T> texts, int from, int to) {
      return IntStream.range(0, texts.size())
          .filter(rank -> rank % 4 >= from && rank % 4 < to)
          .mapToObj(texts::get)
          .toList();
    }
  }

  boolean isOpen() {
    return closedDaysAgo == 0;
  }
}
