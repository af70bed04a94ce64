package fr.caf.ecoute.response;

import fr.caf.ecoute.web.FrenchTypography;

/** Told to whom the consultation does not concern: why, and that nothing is kept. */
record WayOutPage(String consultationTitle, String backAddress, String message, String action) {
  static WayOutPage of(Answering answering) {
    Address address = answering.address();
    return new WayOutPage(
        FrenchTypography.apply(answering.consultation().title()),
        address.page(answering.path().pages().getLast()),
        answering.farewell().orElseThrow(),
        address.wayOut());
  }
}
