package fr.caf.ecoute.consultation.builder;

/** Something to choose in a form, as the partials of the look want it. */
public record Option(String code, String label, String hint, boolean checked) {
  Option(String code, String label, boolean checked) {
    this(code, label, "", checked);
  }
}
