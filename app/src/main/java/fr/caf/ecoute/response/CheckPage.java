package fr.caf.ecoute.response;

import fr.caf.ecoute.web.FrenchTypography;
import java.util.List;

/** Everything one said, to be read again before sending. */
record CheckPage(
    String consultationTitle,
    Progress progress,
    String backAddress,
    List<Review> reviews,
    String action) {

  static CheckPage of(Answering answering) {
    return new CheckPage(
        FrenchTypography.apply(answering.consultation().title()),
        Progress.atTheEnd(answering.path()),
        answering.address().page(answering.path().pages().getLast()),
        Review.of(answering),
        answering.address().sending());
  }
}
