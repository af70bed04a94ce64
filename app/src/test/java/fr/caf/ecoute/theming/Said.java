package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Consultations about which people have said something. */
@Singleton
public class Said {
  /** The open question. */
  public static final String OPINION = "avis";

  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(
              "le délai de versement",
              "attendre le paiement",
              "le retard du virement",
              "les semaines d'attente avant le versement"),
          List.of(
              "le téléphone ne répond pas", "joindre un conseiller par téléphone",
              "personne au téléphone", "le standard téléphonique est saturé"),
          List.of(
              "le formulaire est trop long", "remplir le dossier en ligne",
              "le formulaire papier et ses pièces justificatives", "recommencer le dossier"),
          List.of(
              "la cantine de mon fils", "la garde après l'école",
              "les horaires de la crèche", "trouver une place en crèche"));

  private static final List<String> FRAMES =
      List.of(
          "Pour nous, %s, c'est vraiment difficile à vivre.",
          "Il faudrait revoir %s, cela nous épuise.",
          "%s : voilà ce qui devrait changer en premier.",
          "Je me bats avec %s et rien ne bouge.",
          "Merci de simplifier %s pour les familles.");

  private final OpenedConsultations opened;
  private final ResponseRepository responses;

  Said(OpenedConsultations opened, ResponseRepository responses) {
    this.opened = opened;
    this.responses = responses;
  }

  public static Questionnaire questionnaire() {
    Question reason =
        new SingleChoice(
            new Stem("motif", "Pourquoi avez-vous demandé l’allocation ?"),
            List.of(
                new Choice("hopital", "Une hospitalisation"),
                new Choice("maison", "Des soins à la maison")));
    Question opinion =
        new LongText(new Stem(OPINION, "Qu’est-ce qui vous aiderait ?"), LongText.USUAL_LENGTH);
    return new Questionnaire(
        "Concilier travail et enfant malade",
        List.of(
            new Section(
                "vous",
                "Vous",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(reason, opinion))));
  }

  /** Eighty different texts about four subjects. */
  public static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (List<String> subject : SUBJECTS) {
      for (String words : subject) {
        FRAMES.forEach(frame -> texts.add(frame.formatted(words)));
      }
    }
    return texts;
  }

  public Consultation open() {
    return opened.toAll(questionnaire());
  }

  /** Closed two days ago. */
  public Consultation closed(List<String> texts) {
    return closed(opened.toAll(questionnaire()), texts);
  }

  public Consultation closedToAgents(List<String> texts) {
    return closed(opened.toAgents(questionnaire()), texts);
  }

  private Consultation closed(Consultation open, List<String> texts) {
    say(open, texts);
    return opened.stop(open, Instant.now());
  }

  /** More people say this. */
  public void say(Consultation consultation, List<String> texts) {
    responses.saveAll(
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    Response.of(
                        consultation,
                        1,
                        Manner.WEB_IN_FRENCH,
                        Answers.none()
                            .with(OPINION, new Answer.Text(texts.get(i)))
                            .with("motif", new Answer.OneChoice(i % 3 == 0 ? "hopital" : "maison")),
                        Instant.now()))
            .toList());
  }
}
