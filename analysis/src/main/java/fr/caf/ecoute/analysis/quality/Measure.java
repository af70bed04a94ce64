package fr.caf.ecoute.analysis.quality;

/** What is measured of a coding, in the order of the columns of a table. */
public enum Measure {
  AMI("AMI", "information mutuelle ajustée du thème principal (0 : hasard, 1 : accord parfait)", 3),
  THEMED_AMI("AMI hors boîtes", "la même, sur les seules réponses qui ont reçu un thème", 3),
  COVERAGE("Couverture", "part des réponses qui ont reçu un thème", 3),
  ARI("ARI", "indice de Rand ajusté du thème principal", 3),
  F1("F1", "F1 moyen des thèmes de la référence, chacun apparié à un thème trouvé au plus", 3),
  WEIGHTED_F1("F1 pondéré", "le même, chaque thème pesant son nombre de réponses", 3),
  SAMPLES_F1("F1 par réponse", "F1 moyen des réponses, avec le même appariement", 3),
  MICRO_F1("F1 global", "F1 de tous les couples réponse-thème, avec le même appariement", 3),
  B_CUBED("B-cubed", "B-cubed étendu ; tout mettre dans un thème y réussit, à ne pas suivre", 3),
  NPMI("NPMI", "cohérence des mots de chaque thème ; une alarme, pas un objectif", 3),
  PER_ANSWER("Thèmes par réponse", "nombre moyen de thèmes par réponse", 2),
  FOUND("Thèmes", "nombre de thèmes trouvés", 1),
  GOLD("Référence", "nombre de thèmes de la référence", 1),
  HIT_1("Nom juste", "thèmes dont le nom dit celui de la référence", 3),
  HIT_5("Nom juste (5)", "le même, en regardant les cinq premiers noms ou mots-clés", 3),
  SHUFFLED("Ordre mêlé", "AMI avec les thèmes trouvés quand les réponses sont mêlées", 3),
  SUBSAMPLED("4/5 des réponses", "AMI avec les thèmes trouvés sur quatre cinquièmes", 3);

  private final String label;
  private final String meaning;
  private final int decimals;

  Measure(String label, String meaning, int decimals) {
    this.label = label;
    this.meaning = meaning;
    this.decimals = decimals;
  }

  /** The head of its column. */
  public String label() {
    return label;
  }

  /** What it says, in one line. */
  public String meaning() {
    return meaning;
  }

  /** How many decimals are worth printing. */
  public int decimals() {
    return decimals;
  }
}
