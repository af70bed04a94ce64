package fr.caf.ecoute.retention.registry;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.response.Receipts;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with people's data in one consultation, as a list of chapters of sentences. */
record RegistrySheet(String title, List<Chapter> chapters) {
  private static final String UNSAID = "Non renseigné.";

  RegistrySheet {
    chapters = List.copyOf(chapters);
  }

  /** A heading and its sentences. */
  record Chapter(String title, List<String> sentences) {
    Chapter {
      sentences = sentences.stream().map(FrenchTypography::apply).toList();
    }

    static Chapter of(String title, String... sentences) {
      return new Chapter(
          title, Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).toList());
    }
  }

  static RegistrySheet of(Facts facts) {
    return new RegistrySheet(
        facts.consultation().title(),
        List.of(
            who(facts),
            Chapter.of(
                "Finalité", said(facts.consultation().purpose()), facts.consultation().outcome()),
            basis(facts),
            people(facts),
            new Chapter("Questions posées", questions(facts)),
            around(facts),
            recipients(facts),
            new Chapter("Durées de conservation", times(facts)),
            protections(facts),
            rights(facts)));
  }

  private static Chapter who(Facts facts) {
    return Chapter.of(
        "Acteurs",
        "Responsable du traitement : "
            + (facts.notice() == null ? "non renseigné." : facts.notice().controller()),
        "Délégué ou déléguée à la protection des données : " + said(facts.around().officer()),
        "Exploitant de la plateforme : " + said(facts.around().operator()),
        "Hébergement : " + said(facts.around().hosting()));
  }

  private static Chapter basis(Facts facts) {
    return facts.notice() == null
        ? Chapter.of("Base légale", UNSAID)
        : Chapter.of(
            "Base légale",
            facts.notice().legalBasis().words()
                + " (article "
                + facts.notice().legalBasis().article()
                + " du RGPD).");
  }

  private static Chapter people(Facts facts) {
    Consultation consultation = facts.consultation();
    return Chapter.of(
        "Personnes concernées",
        switch (consultation.audience()) {
          case PUBLIC -> "Allocataires, habitants, partenaires.";
          case AGENTS -> "Les agents.";
        },
        access(consultation.access()),
        facts.invited() == 0
            ? ""
            : French.count(facts.invited(), "personne est", "personnes sont")
                + " sur la liste des invités.");
  }

  private static String access(Access access) {
    return switch (access) {
      case OPEN_TO_ALL -> "Chacun peut répondre, sans donner de nom ni d'adresse.";
      case COMMON_CODE -> "On répond avec un code, le même pour tous ; rien ne note qui l'utilise.";
      case PROFESSIONAL_ADDRESS ->
          "On répond par un lien envoyé à son adresse professionnelle ; il n'en reste qu'une"
              + " empreinte à clé, qui empêche de répondre deux fois.";
      case PERSONAL_INVITATION ->
          "On répond par un lien personnel ; la liste des invités est gardée, et une empreinte à"
              + " clé empêche de répondre deux fois.";
      case OPENID_CONNECT ->
          "On répond après s'être identifié auprès d'un fournisseur OpenID Connect ; il n'en reste"
              + " qu'une empreinte à clé, qui empêche de répondre deux fois.";
    };
  }

  private static List<String> questions(Facts facts) {
    Questionnaire questionnaire = facts.questionnaire();
    if (questionnaire == null) {
      return List.of("Le questionnaire ne peut pas être lu.");
    }
    List<String> sensitive = facts.notice() == null ? List.of() : facts.notice().sensitiveCodes();
    List<String> all = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      if (!(question instanceof Statement)) {
        all.add(question.label() + " (" + nature(question, sensitive) + ")");
      }
    }
    List<Language> languages = PageWords.languages(questionnaire);
    all.add(
        "Posées en : "
            + String.join(", ", languages.stream().map(Language::frenchName).toList())
            + ".");
    return all;
  }

  private static String nature(Question question, List<String> sensitive) {
    List<String> words = new ArrayList<>();
    words.add(QuestionWords.kind(question.kind()).toLowerCase(java.util.Locale.FRENCH));
    if (question instanceof LongText || question instanceof ShortText) {
      words.add("ce que la personne écrit");
    }
    if (question instanceof Consent) {
      words.add("consentement");
    }
    if (question.stem().subject() == Stem.Subject.PROFILE) {
      words.add("profil");
    }
    if (sensitive.contains(question.code())) {
      words.add("sujet sensible, article 9");
    }
    return String.join(", ", words);
  }

  private static Chapter around(Facts facts) {
    Audience audience = facts.consultation().audience();
    LocalDate monday = LocalDate.of(2026, 11, 16);
    boolean byWeek = audience.coarse(monday).equals(audience.coarse(monday.plusDays(1)));
    return Chapter.of(
        "Autres données",
        byWeek
            ? "La semaine où la réponse est comptée, jamais le jour ni l'heure."
            : "Le jour de l'envoi, jamais l'heure.",
        "La langue et le canal (en ligne, borne, aide, papier ou import).",
        "Ni l'adresse internet, ni l'appareil.");
  }

  private static Chapter recipients(Facts facts) {
    Facts.Surroundings around = facts.around();
    String others = facts.notice() == null ? "" : facts.notice().recipients();
    return Chapter.of(
        "Destinataires et sous-traitants",
        "L'équipe de la consultation : "
            + (facts.team().isEmpty()
                ? "les administrateurs seulement."
                : String.join(", ", facts.team()) + "."),
        others.isEmpty() ? "" : "Aussi : " + others,
        around.languageModel().isEmpty()
            ? "Aucun texte n'est envoyé à un modèle de langue."
            : "À la demande de l'équipe, des textes libres, coordonnées et numéros reconnus"
                + " masqués, sont envoyés au modèle de langue de "
                + around.languageModel()
                + ". Vérifiez le lieu de ses serveurs.",
        around.encoder()
            ? "Un modèle de phrases tourne sur la plateforme elle-même : rien n'en sort."
            : "",
        around.mail()
            ? "Un serveur de courriel reçoit les adresses auxquelles la plateforme écrit."
            : "La plateforme n'envoie aucun courriel.");
  }

  private static List<String> times(Facts facts) {
    RetentionRules rules = facts.rules();
    Optional<LocalDate> lastDay = Promises.lastDay(facts.consultation());
    String when = facts.consultation().hasAnnouncedEnd() ? ", le " : ", au plus tard le ";
    return Arrays.stream(Kept.values())
        .map(
            kept ->
                kept.title()
                    + " : "
                    + rules.words(kept)
                    + lastDay.map(day -> when + French.date(rules.due(kept, day))).orElse("")
                    + ".")
        .toList();
  }

  private static Chapter protections(Facts facts) {
    Consultation consultation = facts.consultation();
    int together = consultation.countedTogether();
    return Chapter.of(
        "Mesures de protection",
        "Aucun chiffre n'est montré pour moins de "
            + consultation.audience().smallestGroup()
            + " personnes.",
        together == 1
            ? "Chaque réponse est comptée à son arrivée : rien n'y mène à une personne."
            : "Les réponses sont chiffrées dans une urne et comptées par groupes d'au moins "
                + together
                + ", sans ordre.",
        "Les brouillons sont chiffrés par une clé que seule la personne détient.",
        "Les actes de l'équipe sont inscrits dans un journal chaîné ; les effacements aussi.",
        facts.around().secureCookies()
            ? "Les témoins de connexion ne voyagent que sur une liaison chiffrée."
            : "Attention : cette plateforme accepte des liaisons non chiffrées.");
  }

  private static Chapter rights(Facts facts) {
    return Chapter.of(
        "Droits des personnes",
        facts.notice() == null
            ? UNSAID
            : "Ils s'exercent auprès de : " + facts.notice().rightsContact(),
        Receipts.areGivenBy(facts.consultation())
            ? "Qui répond en ligne reçoit un code de retrait, qui efface la réponse. Une fois les"
                + " résultats lisibles, il efface les textes et non ce qui est déjà compté."
            : "Rien ne relie une réponse envoyée à une personne : elle ne peut être ni retrouvée ni"
                + " retirée.");
  }

  private static String said(String text) {
    return text.isBlank() ? UNSAID : text;
  }
}
