package fr.caf.ecoute.theming.suggestion;

/** What was just judged, said on the page one comes back to. */
enum Judged {
  ACCEPTEE("Proposition acceptée : la réponse compte avec ce thème."),
  REFUSEE("Proposition refusée."),
  TOUTES_ACCEPTEES("Propositions acceptées : ces réponses comptent avec ce thème."),
  TOUTES_REFUSEES("Propositions refusées.");

  private final String words;

  Judged(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
