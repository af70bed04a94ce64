package fr.caf.ecoute.consultation.promise;

/** Why the law allows to collect what is asked (article 6 of the GDPR). */
public enum LegalBasis {
  PUBLIC_TASK("La mission d’intérêt public des caisses d’allocations familiales", "6.1.e"),
  CONSENT("Le consentement des personnes, qui peuvent le retirer", "6.1.a"),
  LEGITIMATE_INTEREST("L’intérêt légitime de l’employeur à entendre ses agents", "6.1.f");

  private final String words;
  private final String article;

  LegalBasis(String words, String article) {
    this.words = words;
    this.article = article;
  }

  public String words() {
    return words;
  }

  /** The paragraph of the regulation. */
  public String article() {
    return article;
  }
}
