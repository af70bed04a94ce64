package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.PrivacyNotice;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Receipts;
import fr.caf.ecoute.web.PageLanguage;
import java.util.List;

/**
 * What the law wants told where data are collected, each sentence from a setting.
 *
 * @param basis the key of the sentence that says why it is lawful
 * @param asksTexts whether some question is answered in one's own words
 * @param sensitive how many questions touch a sensitive matter
 * @param access the key of the sentence that says what answering takes
 * @param outside the machine a language model runs on; empty when none is asked
 * @param namesPeople whether anything is kept about who may answer, or has
 */
record PrivacyNoticePage(
    PageLanguage language,
    List<Reading.Link> languages,
    String consultationTitle,
    PrivacyNotice notice,
    RetentionRules rules,
    String basis,
    Reading.Passage purpose,
    boolean byWeek,
    boolean asksTexts,
    int sensitive,
    String access,
    String outside,
    boolean namesPeople,
    boolean givesReceipt,
    String officer,
    String address,
    String futureAddress) {

  /** What only the platform's own settings know. */
  record Surroundings(String outside, String officer) {}

  static PrivacyNoticePage of(
      Reading reading, PrivacyNotice notice, RetentionRules rules, Surroundings around) {
    Consultation consultation = reading.consultation();
    Address address = Address.of(consultation);
    return new PrivacyNoticePage(
        reading.pageLanguage(),
        reading.others(address.notice()),
        reading.say("title").words(),
        notice,
        rules,
        "privacy.basis." + notice.legalBasis().name(),
        reading.passage("purpose"),
        FuturePage.coarserThanADay(consultation.audience()),
        reading.questionnaire().questions().stream()
            .anyMatch(one -> one instanceof LongText || one instanceof ShortText),
        notice.sensitiveCodes().size(),
        "privacy.access." + consultation.access().name(),
        around.outside(),
        namesPeople(consultation.access()),
        Receipts.areGivenBy(consultation),
        around.officer(),
        reading.in(address.consultation()),
        reading.in(address.future()));
  }

  private static boolean namesPeople(Access access) {
    return switch (access) {
      case OPEN_TO_ALL, COMMON_CODE -> false;
      case PROFESSIONAL_ADDRESS, PERSONAL_INVITATION, OPENID_CONNECT -> true;
    };
  }
}
