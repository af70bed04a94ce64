package fr.caf.ecoute.response;

import fr.caf.ecoute.web.PageLanguage;

/** Told to whom the consultation does not concern: why, and that nothing is kept. */
record WayOutPage(
    PageLanguage language,
    Frame frame,
    String consultationTitle,
    String backAddress,
    String message,
    String action) {
  static WayOutPage of(Answering answering) {
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
