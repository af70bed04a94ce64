package fr.caf.ecoute.invitation.letter;

/** What a letter to the people of a list is for. */
public enum LetterKind {
  INVITATION(
      "L’invitation",
      "Votre avis compte : {titre}",
      """
      Bonjour {nom},

      Nous vous invitons à répondre à la consultation « {titre} ». Il faut environ {duree}.

      Votre lien personnel :
      {lien}

      Vous pouvez répondre jusqu’au {fin}. Vos réponses sont anonymes : le lien ouvre un bulletin \
      vierge, et rien ne relie ensuite ce bulletin à votre adresse.

      Merci de votre participation.\
      """),
  REMINDER(
      "La relance",
      "Il est encore temps de répondre : {titre}",
      """
      Bonjour {nom},

      La consultation « {titre} » est ouverte jusqu’au {fin}. Si vous le souhaitez, il est encore \
      temps de répondre : il faut environ {duree}.

      Votre lien personnel :
      {lien}

      Vos réponses sont anonymes. Si vous venez de répondre, ne tenez pas compte de ce message.\
      """);

  private final String title;
  private final String subject;
  private final String text;

  LetterKind(String title, String subject, String text) {
    this.title = title;
    this.subject = subject;
    this.text = text;
  }

  public String title() {
    return title;
  }

  /** Words to begin with. */
  LetterText usual() {
    return new LetterText(subject, text);
  }
}
