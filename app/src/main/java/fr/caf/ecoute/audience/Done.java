package fr.caf.ecoute.audience;

import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.List;

/** What was just done to a list, said on the page one comes back to. */
enum Done {
  AJOUT,
  DEJA_LA,
  RETRAIT,
  PAS_RETIREE,
  RETABLIE,
  RETOURS,
  VIDEE;

  /** The sentence of a word of the page's address; nothing for a word that is none of ours. */
  static String sentence(String word, String count) {
    long people = count.matches("[0-9]{1,9}") ? Long.parseLong(count) : 0;
    return List.of(values()).stream()
        .filter(one -> one.name().equals(word))
        .map(one -> FrenchTypography.apply(one.sentence(people)))
        .findFirst()
        .orElse("");
  }

  /** The same for the journal, which names nobody. */
  String inJournal(long people) {
    return FrenchTypography.apply(sentence(people));
  }

  private String sentence(long people) {
    return switch (this) {
      case AJOUT -> "La personne est ajoutée à la liste.";
      case DEJA_LA ->
          "La personne était déjà dans la liste : ce que vous avez écrit d'elle est gardé.";
      case RETRAIT ->
          "La personne est retirée de la liste. Si elle a déjà son bulletin, il reste valable.";
      case PAS_RETIREE -> "Cette personne n'est plus dans la liste, ou ne veut plus de message.";
      case RETABLIE -> "Les prochains messages partiront aussi à cette adresse.";
      case RETOURS ->
          people == 0
              ? "Aucune de ces adresses n'est dans la liste."
              : French.count(people, "adresse est marquée", "adresses sont marquées")
                  + " en erreur : plus aucun message n'y partira.";
      case VIDEE ->
          French.count(people, "personne est retirée", "personnes sont retirées") + " de la liste.";
    };
  }
}
