package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "motdepasse2026!",
        "MotDePasse123456",
        "P@ssw0rd12345",
        "azertyuiop123",
        "123456789012",
        "aaaaaaaaaaaa",
        "LaCafAVotreEcoute2026",
        "Camille.Roussel.75",
        "roussel-camille1",
        "abcdefghijklm",
        "Bienvenue2026!!",
        "camille14071989",
        "P@ssw0rd987654",
        "444555666777a",
        "839201746503",
        "1q2w3e4r5t6y",
        "qazwsxedcrfv",
        "correcthorsebatterystaple",
        "juventus1897",
        "christopher1987",
        "onze signes"
      })
  void whatIsTriedFirstIsRefused(String typed) {
    assertThat(new Password(typed).objection("Camille Roussel", "camille.roussel@caf.example"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "une longue phrase secrète",
        "cheval agrafe batterie correct",
        "q7#Vn!t2Lw9z",
        "пароль из слов и букв",
        "7K29-4V81-630T",
        "2-de-pique 8-de-carreau"
      })
  void whatIsHardToGuessIsTaken(String typed) {
    assertThat(new Password(typed).objection("Camille Roussel")).isEmpty();
  }

  @Test
  void longOnesAreTakenUpToALimit() {
    String long128 = "tambour vélo cheval ".repeat(7).substring(0, 128);
    assertThat(new Password(long128).objection()).isEmpty();
    assertThat(new Password(long128 + "x").objection()).isPresent();
  }

  @Test
  void theSameAccentsOfTwoKeyboardsAreOnePassword() {
    Password composed = new Password("un été à la mer du Nord");
    Password decomposed =
        new Password(
            java.text.Normalizer.normalize(
                "un été à la mer du Nord", java.text.Normalizer.Form.NFD));
    assertThat(decomposed.matches(composed.hash())).isTrue();
  }
}
