package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.web.PageLanguage;

/** Told to whom the consultation does not concern: why, and that nothing is kept. */
public record WayOutPage(
    PageLanguage language,
    Frame frame,
    String consultationTitle,
    String backAddress,
    String message,
    String action) {
  public static WayOutPage of(Answering answering) {
    Address address = answering.address();
    return new WayOutPage(
        answering.language(),
        Frame.of(answering),
        answering.title(),
        address.page(answering.path().pages().getLast()),
        answering.farewell().orElseThrow(),
        address.wayOut());
  }
}
