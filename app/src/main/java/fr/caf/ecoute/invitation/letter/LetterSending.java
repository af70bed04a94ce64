package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.job.Jobs;
import fr.caf.ecoute.mail.Delivery;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Letter;
import fr.caf.ecoute.mail.Post;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.RateLimit;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends a letter: once to oneself, or to everyone it concerns. */
@Singleton
class LetterSending {
  private final Mailings mailings;
  private final PersonalLetters letters;
  private final Post post;
  private final Jobs jobs;
  private final MailingJob job;
  private final RateLimit attempts = RateLimit.of(10, Duration.ofMinutes(10));

  LetterSending(Mailings mailings, PersonalLetters letters, Post post, Jobs jobs, MailingJob job) {
    this.mailings = mailings;
    this.letters = letters;
    this.post = post;
    this.jobs = jobs;
    this.job = job;
  }

  boolean isOn() {
    return post.isOn();
  }

  Letter example(Consultation consultation, LetterText words, EmailAddress recipient) {
    return letters.example(consultation, words, recipient);
  }

  /** Why it may not be sent now; empty when it may. */
  String objection(Consultation consultation, LetterKind kind) {
    return mailings.objection(consultation, kind).orElse("");
  }

  /** Tries it on the member who asks; says what came of it. */
  String attempt(Consultation consultation, LetterText words, EmailAddress mine) {
    attempts.take(mine.value());
    if (!post.isOn()) {
      return "Aucun courriel ne peut partir : la plateforme n’a pas de serveur d’envoi.";
    }
    Delivery delivery = post.send(letters.example(consultation, words, mine));
    return FrenchTypography.apply(
        switch (delivery) {
          case TAKEN ->
              "L'essai est parti à votre adresse. Son lien ne mène à rien : celui de chaque"
                  + " personne n'est connu que d'elle.";
          case REFUSED -> "Le serveur d'envoi dit que votre adresse n'existe pas.";
          case LATER ->
              "L'essai n'est pas parti : le serveur d'envoi ne répond pas, ou refuse. Réessayez"
                  + " dans quelques minutes.";
        });
  }

  /** To whom it would go, in words. */
  String whom(Consultation consultation, LetterKind kind) {
    return switch (kind) {
      case INVITATION ->
          French.count(
              mailings.toInvite(consultation),
              "personne qui n’a pas encore été invitée",
              "personnes qui n’ont pas encore été invitées");
      case REMINDER -> "les personnes invitées qui n’ont pas encore retiré leur bulletin";
    };
  }

  /** Queues it; it goes on after the answer to this request, and after a stop. */
  void send(Consultation consultation, LetterKind kind, LetterText words) {
    Mailing mailing = mailings.queue(consultation, kind, words);
    jobs.add(job, mailing.id().toString());
  }
}
