package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.consultation.OfficeHeading;
import java.util.List;

/** An answer in full, and the themes it may carry. */
record CorrectionPage(
    OfficeHeading heading, String text, String back, String address, List<Choice> choices) {

  /** A theme that stands. */
  record Choice(String code, String label, String hint, boolean checked) {}
}
