package fr.caf.ecoute.theming;

/** What was just done about a theme, said on the page one comes back to. */
public enum Done {
  ACCEPTE("Thème accepté."),
  TOUS_ACCEPTES("Tous les thèmes proposés sont acceptés."),
  ECARTE("Thème écarté. Il reste dans la liste, vous pouvez le rétablir."),
  FUSIONNE("Thème fusionné. Ses réponses comptent maintenant ici."),
  RENOMME("Le thème porte le nom que vous avez choisi."),
  NOM_PROPOSE("Le thème a repris le nom proposé."),
  RETABLI("Thème rétabli parmi les propositions."),
  RECODE("Le recodage est appliqué."),
  RECODAGE_ABANDONNE("Le recodage est abandonné. Rien n’a changé."),
  DEFINI("La définition et les règles sont enregistrées. Recodez pour qu’elles agissent."),
  CORRIGE("Les thèmes de cette réponse sont enregistrés. Recodez pour que l’exemple agisse."),
  AJOUTE("Les thèmes sont ajoutés. Recodez pour qu’ils reçoivent leurs réponses.");

  private final String words;

  Done(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
