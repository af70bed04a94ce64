package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.web.FrenchTypography;

/** Something to choose in a form, as the partials of the look want it. */
public record Option(String code, String label, String hint, boolean checked) {
  public Option {
    label = FrenchTypography.apply(label);
    hint = FrenchTypography.apply(hint);
  }

  Option(String code, String label, boolean checked) {
    this(code, label, "", checked);
  }
}
