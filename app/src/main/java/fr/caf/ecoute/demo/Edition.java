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

    List<Story.Text> of(List<Story.Text> texts) {
      return IntStream.range(0, texts.size())
          .filter(rank -> holds(texts.get(rank), rank))
          .mapToObj(texts::get)
          .toList();
    }

    /** A campaign is one only if its copies stay together. */
    private boolean holds(Story.Text text, int rank) {
      return switch (this) {
        case FIRST_QUARTER -> rank % 4 == 0 && !text.isCampaign();
        case THE_REST -> rank % 4 != 0 || text.isCampaign();
        case ALL -> true;
      };
    }
  }

  boolean isOpen() {
    return closedDaysAgo == 0;
  }
}
