package fr.caf.ecoute.analysis.codebook;

/** Where an answer goes when it carries no theme: never dropped, never forced. */
public enum ResidualBox {
  NON_ANSWER("_non_reponse", "Sans réponse", "Réponses vides ou qui disent n'avoir rien à dire."),
  UNDECIDED(
      "_indecis",
      "Indécis",
      "Réponses que l'analyse n'a pas su rattacher à un thème avec assez de certitude."),
  OFF_TOPIC(
      "_hors_sujet", "Hors sujet", "Réponses qui ne partagent presque aucun mot avec les autres."),
  RARE_IDEAS(
      "_idees_rares", "Idées rares", "Idées portées par très peu de réponses, à lire une par une.");

  private final String code;
  private final String label;
  private final String description;

  ResidualBox(String code, String label, String description) {
    this.code = code;
    this.label = label;
    this.description = description;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public String description() {
    return description;
  }
}
