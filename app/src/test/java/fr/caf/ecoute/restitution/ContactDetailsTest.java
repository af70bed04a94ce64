package fr.caf.ecoute.restitution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "écrivez à claire.dupont@exemple.fr",
        "claire (at) exemple . fr",
        "Mon adresse : é.martin@caf",
        "au 06 12 34 56 78",
        "06.12.34.56.78",
        "0612345678",
        "+33 6 12 34 56 78",
        "tel: 06-12-34-56-78",
        "dossier 1234567 8",
        "voir https://exemple.fr/moi",
        "www.exemple.fr"
      })
  void whatWouldLeadToAPersonIsSeen(String text) {
    assertThat(ContactDetails.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous avons attendu 10 semaines, puis 3 mois.",
        "1 240 euros par mois",
        "de 2019 à 2021",
        "le 12/03/2024",
        "Un conseiller à l'écoute, 24 h sur 24"
      })
  void plainFiguresAreNot(String text) {
    assertThat(ContactDetails.areIn(text)).isFalse();
  }
}
