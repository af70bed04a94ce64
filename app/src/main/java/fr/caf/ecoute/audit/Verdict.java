package fr.caf.ecoute.audit;

import fr.caf.ecoute.web.French;

/** What checking the whole journal found. */
public sealed interface Verdict {
  /** In words, for whoever reads the journal. */
  String sentence();

  /**
   * Every entry is there, in its place, and as it was written.
   *
   * @param last the number of the last one
   * @param erased up to which number they were erased, their time being over
   */
  record Intact(long last, long erased) implements Verdict {
    public Intact(long last) {
      this(last, 0);
    }

    @Override
    public String sentence() {
      if (last == erased) {
        return "Le journal est vide.";
      }
      String complete =
          "Le journal est complet : "
              + French.count(last - erased, "entrée", "entrées")
              + (erased == 0 ? ", de la première" : ", de la n° " + (erased + 1))
              + " à la dernière, sans manque ni modification.";
      return erased == 0
          ? complete
          : complete
              + " Celles d'avant, jusqu'à la n° "
              + erased
              + ", ont été effacées à leur échéance ; la suite s'y enchaîne toujours.";
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
