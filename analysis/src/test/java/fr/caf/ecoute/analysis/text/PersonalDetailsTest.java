package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Écrivez-moi à lea.roux@exemple.fr merci|Écrivez-moi à [adresse électronique masquée]"
            + " merci",
        "mon tel 06 12 34 56 78.|mon tel [téléphone masqué].",
        "au +33 6.12.34.56.78|au [téléphone masqué]",
        "allocataire n° 1234567 A en attente|allocataire n° [numéro masqué] en attente",
        "mon numéro 2 84 05 75 123 456 78 est bon|mon numéro [numéro masqué] est bon",
        "284057512345678|[numéro masqué]",
        "IBAN FR76 3000 4000 0312 3456 7890 143 fourni|IBAN [compte bancaire masqué] fourni",
        "J'habite 12 bis, rue des Lilas Blancs à Tours|J'habite [adresse masquée] à Tours",
        "Madame Delvaux m'a reçue|Madame [nom masqué] m'a reçue",
        "merci à M. Jean Bourgade !|merci à M. [nom masqué] !",
        "Mon conseiller, Thierry, est parti|Mon conseiller, [nom masqué], est parti",
        "ma fille Léa attend|ma fille [nom masqué] attend",
        "Je m'appelle Ondine et j'ai trois enfants|Je m'appelle [nom masqué] et j'ai trois enfants",
        "tout est sur https://exemple.fr/moi et ailleurs|tout est sur [lien masqué] et ailleurs",
        "lea.roux (at) exemple.fr|[adresse électronique masquée]",
        "lea arobase exemple.fr|[adresse électronique masquée]",
        "mon numéro est le 98765432|mon numéro est le [numéro masqué]",
        "Signé Corinne Maupertuis|Signé [nom masqué]"
      })
  void whatTellsWhoSomeoneIsIsMasked(String text, String masked) {
    assertThat(PersonalDetails.mask(text)).isEqualTo(masked);
    assertThat(PersonalDetails.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Monsieur le Président doit écouter",
        "Madame la directrice de la Caf",
        "M. Macron a dit non",
        "Madame, Monsieur, bonjour",
        "le collège Jean Moulin et la rue Victor Hugo",
        "La CAF du Nord, 3 mois d'attente pour 150 euros",
        "Le 12 mars 2024 à 14 h 30, entre 2018 et 2023",
        "un dossier de 12 pages, 4 relances, 1 200 € de dette",
        "Pierre qui roule n'amasse pas mousse",
        "Il faut 10 places de crèche et 2 routes sûres",
        "rien à dire @ demain",
        "100 000 000 d'euros et 250000 signatures",
        "une arobase dans le texte",
        ""
      })
  void whatTellsNothingIsKept(String text) {
    assertThat(PersonalDetails.mask(text)).isEqualTo(text);
  }

  @Test
  void aTextWithoutEndIsReadInTime() {
    String endless = "a".repeat(200_000) + " 0".repeat(100_000) + "Jean ".repeat(50_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> PersonalDetails.mask(endless));
  }
}
