package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.results.StatisticalSecrecy;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.Origin;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a synthesis was made, by whom it was validated, and what it cannot say. */
@Singleton
class Method {
  private final OpenAnswers answers;
  private final CodedQuestions coded;

  Method(OpenAnswers answers, CodedQuestions coded) {
    this.answers = answers;
    this.coded = coded;
  }

  List<String> of(Consultation consultation) {
    List<CodedQuestion> read =
        answers.questions(consultation).stream()
            .map(Question::code)
            .flatMap(code -> coded.find(consultation, code).stream())
            .toList();
    List<String> note = new ArrayList<>();
    note.add(
        "Les réponses ne sont rattachées à aucune personne : ni nom, ni adresse, ni heure"
            + " d'envoi.");
    if (!read.isEmpty()) {
      note.add(
          "Un programme qui fonctionne sur nos serveurs a lu toutes les réponses écrites, mot à"
              + " mot, et proposé des thèmes en rapprochant celles qui emploient les mêmes mots. Il"
              + " n'a rien rédigé : chaque citation est le texte d'une personne.");
      read.stream()
          .map(one -> one.run().encoder())
          .filter(Objects::nonNull)
          .distinct()
          .map(
              encoder ->
                  "Les réponses ont aussi été rapprochées par leur sens, avec le modèle de phrases "
                      + encoder
                      + ", sur nos serveurs.")
          .forEach(note::add);
      note.add(validated(read));
      suggested(read, StatisticalSecrecy.of(consultation.audience())).ifPresent(note::add);
      campaigns(read).ifPresent(note::add);
      note.add(
          "Une même réponse peut porter plusieurs thèmes : les pourcentages ne s'additionnent"
              + " pas.");
    }
    note.add(
        "Un chiffre qui porterait sur moins de "
            + consultation.audience().smallestGroup()
            + " personnes, ou permettrait d'en déduire un, est remplacé par un tiret.");
    note.add(
        "Limites : ont répondu les personnes qui l'ont voulu. Ces résultats disent ce qu'elles"
            + " vivent et pensent ; ils ne mesurent pas l'opinion de toutes les personnes"
            + " concernées.");
    return note.stream().map(FrenchTypography::apply).toList();
  }

  private static String validated(List<CodedQuestion> read) {
    List<Theme> accepted = read.stream().flatMap(one -> one.accepted().stream()).toList();
    if (accepted.isEmpty()) {
      return "Aucun de ces thèmes n'a encore été validé par une personne.";
    }
    String who =
        accepted.stream()
            .map(Theme::decidedBy)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String when =
        accepted.stream()
            .map(Theme::decidedAt)
            .filter(Objects::nonNull)
            .max(java.util.Comparator.naturalOrder())
            .map(moment -> ", la dernière fois le " + French.date(French.day(moment)))
            .orElse("");
    return "Chaque thème montré a été relu, au besoin renommé ou fusionné, puis accepté par "
        + who
        + when
        + ". Les thèmes écartés ou non relus ne figurent pas ici.";
  }

  /** What a language model had suggested, where it counts in a theme that is shown. */
  private static Optional<String> suggested(List<CodedQuestion> read, StatisticalSecrecy secrecy) {
    List<Coding> agreed =
        read.stream()
            .flatMap(
                question ->
                    question.accepted().stream().flatMap(one -> question.codings(one).stream()))
            .filter(coding -> coding.origin() == Origin.MODEL)
            .toList();
    if (agreed.isEmpty()) {
      return Optional.empty();
    }
    String who =
        agreed.stream()
            .map(Coding::decidedBy)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return Optional.of(
        "Un modèle de langue, sur un service choisi par notre administration, a aussi lu des"
            + " réponses écrites et proposé des thèmes pour elles : "
            + (secrecy.isTooFew(agreed.size())
                ? "quelques propositions"
                : French.count(agreed.size(), "proposition", "propositions"))
            + " comptent ici, acceptées par "
            + who
            + ".");
  }

  /** How many is said beside each theme, as far as it may be: their sum would tell the others. */
  private static Optional<String> campaigns(List<CodedQuestion> read) {
    return read.stream().allMatch(one -> one.campaignSizes().isEmpty())
        ? Optional.empty()
        : Optional.of(
            "Des réponses reprennent un texte envoyé par plusieurs personnes : elles comptent, et"
                + " c'est dit à côté du chiffre.");
  }
}
