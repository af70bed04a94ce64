package fr.caf.ecoute.audit;

import fr.caf.ecoute.web.French;

/** What checking the whole journal found. */
public sealed interface Verdict {
  /** In words, for whoever reads the journal. */
  String sentence();

  /** Every entry is there, in its place, and as it was written. */
  record Intact(long entries) implements Verdict {
    @Override
    public String sentence() {
      return entries == 0
          ? "Le journal est vide."
          : "Le journal est complet : "
              + French.count(entries, "entrée", "entrées")
              + ", de la première à la dernière, sans manque ni modification.";
    }
  }

  /** The first entry that is not as it was written. */
  record Broken(long number, Fault fault) implements Verdict {
    @Override
    public String sentence() {
      return "Le journal n'est plus digne de foi à partir de l'entrée n° "
          + number
          + " : "
          + fault.words
          + ".";
    }
  }

  /** What happened to it. */
  enum Fault {
    MISSING("elle a été retirée"),
    CHANGED("son contenu a été modifié"),
    UNCHAINED("elle ne suit pas l'entrée qui la précède"),
    UNSIGNED(
        "sa signature n'est pas celle de cette plateforme (ou le secret ECOUTE_SECRET a changé)"),
    CUT_SHORT("elle et celles qui la suivaient ont été retirées"),
    SLIPPED_IN("elle a été ajoutée sans passer par la plateforme");

    private final String words;

    Fault(String words) {
      this.words = words;
    }
  }
}
