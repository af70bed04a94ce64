package fr.caf.ecoute.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Letter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextTest {
  private static final String LINK = "https://ecoute.example/invitations/x";

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void theUsualWordsCanBeSentAsTheyAre(LetterKind kind) {
    Consultation consultation = closing(LocalDate.of(2026, 12, 31));
    assertThat(kind.usual().problems(consultation)).isEmpty();
    Letter letter = letter(kind.usual(), consultation, "Jeanne");
    assertThat(letter.text().replace('\u00a0', ' '))
        .startsWith("Bonjour Jeanne,")
        .contains(LINK, "31 décembre 2026", "8 minutes", LINK + "/refus")
        .doesNotContain("{");
  }

  @Test
  void withoutANameTheGreetingStaysRight() {
    LetterText words = new LetterText("Objet", "Bonjour {nom},\n{lien}");
    assertThat(letter(words, closing(null), "").text()).startsWith("Bonjour,\n");
  }

  @Test
  void whatCannotBeFilledIsSaidBeforeItIsSent() {
    assertThat(new LetterText("", "").problems(closing(null))).hasSize(3);
    assertThat(new LetterText("Objet", "{lien} {prenom}").problems(closing(null)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("{prenom}"));
    assertThat(new LetterText("Objet", "{lien} {fin}").problems(closing(null))).hasSize(1);
    assertThat(new LetterText("{lien}", "{lien}").problems(closing(null))).hasSize(1);
    assertThat(new LetterText("x".repeat(121), "{lien}").problems(closing(null))).hasSize(1);
    assertThat(new LetterText("Objet", "{lien}" + "x".repeat(4_000)).problems(closing(null)))
        .hasSize(1);
  }

  @Test
  void whatAPlaceHoldsIsNotReadAgainAndAnEndlessSubjectIsCut() {
    LetterText words = new LetterText("{nom} {titre} {nom}", "{nom} {lien}");
    Letter letter = letter(words, closing(null), "{lien} $1 \\ " + "é".repeat(100));
    assertThat(letter.text()).startsWith("{lien} $1 \\ é");
    assertThat(letter.subject()).hasSizeLessThanOrEqualTo(200);
  }

  private static Letter letter(LetterText words, Consultation consultation, String name) {
    Participant person =
        Participant.of(consultation, new EmailAddress("jeanne@caf.example"), name, "");
    return words.to(person, consultation, LINK, LINK + "/refus");
  }

  private static Consultation closing(@Nullable LocalDate day) {
    return Consultation.draft(
        "essai",
        new Description(
            "Concilier travail et enfant malade",
            "",
            "",
            "",
            8,
            Audience.AGENTS,
            Access.PERSONAL_INVITATION,
            day),
        "",
        Instant.EPOCH);
  }
}
