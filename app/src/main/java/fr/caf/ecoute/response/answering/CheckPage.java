package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.web.PageLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one said, to be read again before sending. */
public record CheckPage(
    PageLanguage language,
    Frame frame,
    String consultationTitle,
    Progress progress,
    String backAddress,
    @Nullable String farewell,
    List<Review> reviews,
    String action) {

  public static CheckPage of(Answering answering) {
    return new CheckPage(
        answering.language(),
        Frame.of(answering),
        answering.title(),
        Progress.atTheEnd(answering.path()),
        answering.path().pages().isEmpty()
            ? answering.address().consultation()
            : answering.address().page(answering.path().pages().getLast()),
        answering.farewell().orElse(null),
        Review.of(answering),
        answering.address().sending());
  }
}
