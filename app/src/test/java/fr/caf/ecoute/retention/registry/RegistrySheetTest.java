package fr.caf.ecoute.retention.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.consultation.promise.LegalBasis;
import fr.caf.ecoute.consultation.promise.PrivacyNotice;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Change a setting, and its sentence changes: nothing is promised that no setting makes true. */
class RegistrySheetTest {
  private static final Facts.Surroundings PLAIN =
      new Facts.Surroundings("Exploitant", "Hébergeur", "dpo@caf.example", "", false, false, true);

  @Test
  void theDelaysAreThoseOfTheRules() {
    Facts facts = facts(open(Audience.PUBLIC, Access.OPEN_TO_ALL));
    RetentionRules shorter = new RetentionRules(facts.consultation().id(), 7, 3, 4, 5);

    assertThat(words(facts)).contains("12 mois après", "24 mois après", "36 mois après");
    assertThat(words(with(facts, shorter)))
        .contains("7 jours après", "3 mois après", "4 mois après", "5 mois après")
        .doesNotContain("12 mois");
    for (Kept kept : Kept.values()) {
      assertThat(words(facts)).contains(kept.title());
    }
  }

  @Test
  void aDateIsSaidOnceTheEndIsKnownAndTheLatestOneBefore() {
    Consultation open = open(Audience.PUBLIC, Access.OPEN_TO_ALL);
    Instant closed = Instant.parse("2026-03-10T10:00:00Z");

    assertThat(words(facts(open.closed(closed)))).contains("le 11 mars 2027");
    assertThat(words(facts(open)))
        .as("it closes itself after a year")
        .contains("au plus tard le ")
        .doesNotContain(", le ");
  }

  @ParameterizedTest
  @EnumSource(Access.class)
  void eachWayInSaysWhatItLeaves(Access access) {
    String said =
        words(
            facts(
                open(Audience.AGENTS, access == Access.OPEN_TO_ALL ? Access.COMMON_CODE : access)));
    boolean marks =
        switch (access) {
          case OPEN_TO_ALL, COMMON_CODE -> false;
          case PROFESSIONAL_ADDRESS, PERSONAL_INVITATION, OPENID_CONNECT -> true;
        };
    assertThat(said.contains("empreinte à clé")).isEqualTo(marks);
  }

  @Test
  void agentsAndTheGeneralPublicAreNotProtectedAlike() {
    String agents = words(facts(open(Audience.AGENTS, Access.COMMON_CODE)));
    String anyone = words(facts(open(Audience.PUBLIC, Access.OPEN_TO_ALL)));

    assertThat(agents)
        .contains(
            "Les agents.",
            "La semaine où la réponse est comptée",
            "moins de 10",
            "groupes d’au moins 10")
        .contains("ne peut être ni retrouvée ni retirée");
    assertThat(anyone)
        .contains("Allocataires", "Le jour de l’envoi", "moins de 5", "comptée à son arrivée")
        .contains("code de retrait");
  }

  @Test
  void whatLeavesThePlatformIsSaidOnlyWhenItDoes() {
    Facts facts = facts(open(Audience.PUBLIC, Access.OPEN_TO_ALL));
    Facts.Surroundings reaching =
        new Facts.Surroundings("E", "H", "D", "ia.example", true, true, false);

    assertThat(words(facts))
        .contains("Aucun texte n’est envoyé", "n’envoie aucun courriel", "liaison chiffrée")
        .doesNotContain("modèle de phrases", "Attention");
    assertThat(words(with(facts, reaching)))
        .contains("ia.example", "Un modèle de phrases", "Un serveur de courriel", "Attention")
        .doesNotContain("Aucun texte n’est envoyé", "n’envoie aucun courriel");
  }

  @Test
  void eachQuestionSaysWhatItAsksOfAPerson() {
    String said = words(facts(open(Audience.PUBLIC, Access.OPEN_TO_ALL)));

    assertThat(said)
        .contains("Un avis (texte libre, ce que la personne écrit)")
        .contains("Votre âge (nombre, profil)")
        .contains("D’accord (accord, consentement)")
        .contains("Un handicap (oui ou non, sujet sensible, article 9)")
        .contains("Posées en : français");
  }

  @Test
  void withoutANoticeNothingIsInvented() {
    Facts facts = facts(open(Audience.PUBLIC, Access.OPEN_TO_ALL));
    Facts unwritten =
        new Facts(
            facts.consultation(),
            null,
            facts.rules(),
            null,
            List.of(),
            0,
            new Facts.Surroundings("E", "H", "", "", false, false, true));

    assertThat(words(unwritten))
        .contains("non renseigné", "Non renseigné.", "les administrateurs seulement")
        .doesNotContain("article 6");
    assertThat(words(facts)).contains("Caf d’essai", "6.1.e", "Camille", "La préfecture");
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  void theBasisIsTheOneThatWasChosen(LegalBasis basis) {
    Consultation consultation = open(Audience.PUBLIC, Access.OPEN_TO_ALL);
    Facts facts = facts(consultation, notice(consultation, basis));

    assertThat(words(facts)).contains(basis.article());
    Arrays.stream(LegalBasis.values())
        .filter(other -> other != basis)
        .forEach(other -> assertThat(words(facts)).doesNotContain(other.article()));
  }

  private static String words(Facts facts) {
    return RegistrySheet.of(facts).chapters().stream()
        .flatMap(chapter -> chapter.sentences().stream())
        .collect(Collectors.joining("\n"))
        .replaceAll("[\u00a0\u202f]", " ");
  }

  private static Facts with(Facts facts, RetentionRules rules) {
    return new Facts(
        facts.consultation(),
        facts.notice(),
        rules,
        facts.questionnaire(),
        facts.team(),
        facts.invited(),
        facts.around());
  }

  private static Facts with(Facts facts, Facts.Surroundings around) {
    return new Facts(
        facts.consultation(),
        facts.notice(),
        facts.rules(),
        facts.questionnaire(),
        facts.team(),
        facts.invited(),
        around);
  }

  private static Facts facts(Consultation consultation) {
    return facts(consultation, notice(consultation, LegalBasis.PUBLIC_TASK));
  }

  private static Facts facts(Consultation consultation, PrivacyNotice notice) {
    return new Facts(
        consultation,
        notice,
        RetentionRules.usual(consultation.id()),
        questionnaire(),
        List.of("Camille (Facilitateur)"),
        0,
        PLAIN);
  }

  private static PrivacyNotice notice(Consultation consultation, LegalBasis basis) {
    return new PrivacyNotice(
        consultation.id(), "Caf d'essai", basis, "La préfecture", "droits@caf.example", "handicap");
  }

  private static Consultation open(Audience audience, Access access) {
    Description description =
        new Description(
            "Essai", "Résumé", "Comprendre.", "Publier.", 5, audience, access, (LocalDate) null);
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    return Consultation.draft("essai", description, "{}", now).opened(1, now);
  }

  private static Questionnaire questionnaire() {
    List<Question> questions =
        List.of(
            new LongText(new Stem("avis", "Un avis"), 200),
            new NumberQuestion(
                new Stem("age", "Votre âge").about(Stem.Subject.PROFILE), null, null, 0, null),
            new YesNo(new Stem("handicap", "Un handicap")),
            new Consent(new Stem("accord", "D’accord")));
    return new Questionnaire(
        "Essai",
        List.of(new Section("tout", "Tout", Layout.ONE_PER_PAGE, Condition.always(), questions)));
  }
}
