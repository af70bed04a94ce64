package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.questionnaire.Page;

/** Where the pages of one consultation are, for those who answer. */
public record Address(String consultation) {
  /** Says, in the address of a question, that one came from the check page and goes back to it. */
  static final String FROM_CHECK = "depuis-verification";

  public static Address of(Consultation consultation) {
    return new Address("/consultations/" + consultation.slug());
  }

  /** Of somebody who answers, or who tries: the same pages, under the office for the latter. */
  static Address of(Consultation consultation, Ballot ballot) {
    return ballot.isTrial() ? trial(consultation) : of(consultation);
  }

  static Address trial(Consultation consultation) {
    return new Address("/equipe/consultations/" + consultation.slug() + "/essai");
  }

  String ballot() {
    return consultation + "/bulletin";
  }

  String identification() {
    return consultation + "/identification";
  }

  String freshStart() {
    return consultation + "/nouveau-depart";
  }

  String answering() {
    return consultation + "/reponse";
  }

  String page(Page page) {
    return consultation + "/reponse/" + page.code();
  }

  String pageFromCheck(Page page) {
    return page(page) + "?" + FROM_CHECK + "=oui";
  }

  String check() {
    return consultation + "/verification";
  }

  String wayOut() {
    return consultation + "/sortie";
  }

  String sending() {
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
  String link() {
    return consultation + "/lien";
  }

  String resume() {
    return consultation + "/reprise";
  }

  String kiosk() {
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

  String kioskThanks() {
    return kiosk() + "/merci";
  }

  /** In the office, where the person who typed goes on with the next one. */
  String assistedThanks() {
    return "/equipe" + consultation + "/saisie-assistee/merci";
  }

  String thanks() {
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
  String notice() {
    return consultation + "/protection-des-donnees";
  }

  String results() {
    return consultation + "/restitution";
  }
}
