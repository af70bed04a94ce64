package fr.caf.ecoute.invitation.opening;

import fr.caf.ecoute.audience.AllowedDomains;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.review.Obstacle;
import fr.caf.ecoute.mail.Post;
import fr.caf.ecoute.web.FrenchTypography;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Whether people could come in, once a consultation is open. */
@Singleton
class Entrances {
  private final Participants participants;
  private final AllowedDomains domains;
  private final Post post;

  Entrances(Participants participants, AllowedDomains domains, Post post) {
    this.participants = participants;
    this.domains = domains;
    this.post = post;
  }

  /** What must be done first for anybody to receive a way in. */
  List<Obstacle> obstacles(Consultation consultation) {
    List<Obstacle> obstacles = new ArrayList<>();
    switch (consultation.access()) {
      case OPEN_TO_ALL, COMMON_CODE, OPENID_CONNECT -> {}
      case PERSONAL_INVITATION -> {
        if (participants.reachable(consultation) == 0) {
          obstacles.add(
              obstacle(
                  "Personne n'est dans la liste des personnes à inviter.",
                  "Compléter la liste",
                  "participants"));
        }
        checkMail(obstacles);
      }
      case PROFESSIONAL_ADDRESS -> {
        if (domains.of(consultation).isEmpty()) {
          obstacles.add(
              obstacle(
                  "Aucun domaine d'adresse professionnelle n'est autorisé.",
                  "Indiquer les domaines",
                  "domaines"));
        }
        checkMail(obstacles);
      }
    }
    return obstacles;
  }

  private void checkMail(List<Obstacle> obstacles) {
    if (!post.isOn()) {
      obstacles.add(
          obstacle(
              "Cette plateforme n'a pas de serveur d'envoi : aucun lien ne pourrait partir."
                  + " Faites-le régler par la personne qui administre la plateforme, ou choisissez"
                  + " un autre accès.",
              "Changer l'accès",
              "reglages"));
    }
  }

  private static Obstacle obstacle(String sentence, String label, String address) {
    return new Obstacle(Obstacle.Step.SETTINGS, FrenchTypography.apply(sentence), label, address);
  }
}
