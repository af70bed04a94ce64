package fr.caf.ecoute.consultation.promise;

/** What is kept about people, each erased in its own time after the end of a consultation. */
public enum Kept {
  /** Answers begun and never sent, and ballots that are spent. */
  DRAFTS("Les brouillons et les bulletins", "Ce qui a été commencé et jamais envoyé."),
  /** Who was invited, and the marks that stop a second ballot. */
  ADDRESSES(
      "Les adresses et les marques de participation",
      "La liste des personnes invitées, et les empreintes qui empêchent de répondre deux fois."),
  /** What people wrote in their own words, wherever it was copied. */
  TEXTS(
      "Les textes libres",
      "Ce que les personnes ont écrit, les codes de retrait, le travail sur les verbatims (thèmes,"
          + " codages, citations choisies) et leurs index sur le disque."),
  /** All that was answered. */
  RESPONSES("Les réponses", "Tout ce qui reste des réponses envoyées."),
  /** Who of the team prepared what. */
  PREPARATION(
      "Le travail de préparation",
      "L’historique du questionnaire, les commentaires, les essais et les accords, qui portent le"
          + " nom des membres de l’équipe.");

  private final String title;
  private final String what;

  Kept(String title, String what) {
    this.title = title;
    this.what = what;
  }

  /** As the team reads it. */
  public String title() {
    return title;
  }

  /** What it holds, in a sentence. */
  public String what() {
    return what;
  }
}
