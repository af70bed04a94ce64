package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.questionnaire.Page;

/** Where the pages of one consultation are, for those who answer. */
public record Address(String consultation) {
  /** Says, in the address of a question, that one came from the check page and goes back to it. */
  public static final String FROM_CHECK = "depuis-verification";

  public static Address of(Consultation consultation) {
    return new Address("/consultations/" + consultation.slug());
  }

  /** Of somebody who answers, or who tries: the same pages, under the office for the latter. */
  public static Address of(Consultation consultation, Ballot ballot) {
    return ballot.isTrial() ? trial(consultation) : of(consultation);
  }

  public static Address trial(Consultation consultation) {
    return new Address("/equipe/consultations/" + consultation.slug() + "/essai");
  }

  public String ballot() {
    return consultation + "/bulletin";
  }

  public String identification() {
    return consultation + "/identification";
  }

  public String freshStart() {
    return consultation + "/nouveau-depart";
  }

  public String answering() {
    return consultation + "/reponse";
  }

  public String page(Page page) {
    return consultation + "/reponse/" + page.code();
  }

  public String pageFromCheck(Page page) {
    return page(page) + "?" + FROM_CHECK + "=oui";
  }

  public String check() {
    return consultation + "/verification";
  }

  public String wayOut() {
    return consultation + "/sortie";
  }

  public String sending() {
    return consultation + "/envoi";
  }

  /** Asks for the code that brings one back. */
  public String stop() {
    return consultation + "/arret";
  }

  /** Changes the language of the ballot at hand. */
  public String language() {
    return consultation + "/langue";
  }

  /** Where one asks for a link at one's professional address. */
  public String link() {
    return consultation + "/lien";
  }

  public String resume() {
    return consultation + "/reprise";
  }

  public String kiosk() {
    return consultation + "/borne";
  }

  /** Where a kiosk asks whether anybody is still there. */
  public String kioskPresence() {
    return kiosk() + "/presence";
  }

  /** Leaves a kiosk to the next person. */
  public String kioskEnd() {
    return kiosk() + "/fin";
  }

  public String kioskStart() {
    return kiosk() + "/depart";
  }

  public String kioskThanks() {
    return kiosk() + "/merci";
  }

  /** In the office, where the person who typed goes on with the next one. */
  public String assistedThanks() {
    return "/equipe" + consultation + "/saisie-assistee/merci";
  }

  public String thanks() {
    return consultation + "/merci";
  }

  public String future() {
    return consultation + "/devenir";
  }

  /** Takes a response back. */
  public String withdrawal() {
    return consultation + "/retrait";
  }

  /** What the law wants told about personal data. */
  public String notice() {
    return consultation + "/protection-des-donnees";
  }

  public String results() {
    return consultation + "/restitution";
  }
}
