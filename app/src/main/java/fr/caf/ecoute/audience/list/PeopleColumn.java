package fr.caf.ecoute.audience.list;

import java.util.List;

/** What a column of a list may hold, and the names it usually bears there. */
public enum PeopleColumn {
  ADDRESS(
      "Adresse électronique",
      List.of(
          "adresse",
          "adresseelectronique",
          "adressemail",
          "adresseemail",
          "adressedemessagerie",
          "email",
          "emailpro",
          "emailprofessionnel",
          "mail",
          "mailpro",
          "courriel",
          "messagerie")),
  FIRST_NAME("Prénom", List.of("prenom", "prenoms", "prenomusuel", "firstname")),
  LAST_NAME(
      "Nom",
      List.of("nom", "nomusuel", "nomdefamille", "nometprenom", "nomprenom", "prenomnom", "name")),
  SEGMENT(
      "Segment",
      List.of(
          "segment",
          "service",
          "direction",
          "site",
          "groupe",
          "equipe",
          "pole",
          "secteur",
          "population",
          "departement"));

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final List<String> usualNames;

  PeopleColumn(String label, List<String> usualNames) {
    this.label = label;
    this.usualNames = usualNames;
  }

  public String label() {
    return label;
  }

  List<String> usualNames() {
    return usualNames;
  }
}
