package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.outside.openid.NoIdentity;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody who had to sign in elsewhere was not recognised, and how to try again.
 *
 * @param againAddress where to try again; the list of consultations when we no longer know which
 */
record IdentificationPage(
    PageLanguage language,
    @Nullable String consultationTitle,
    String heading,
    String message,
    String againAddress) {

  static IdentificationPage of(Reading reading, String provider, NoIdentity.Reason reason) {
    return of(
        reading.pageLanguage(),
        reading.say("title").words(),
        provider,
        reason,
        reading.in(Address.of(reading.consultation()).consultation()));
  }

  /** When the browser no longer says where it left from. */
  static IdentificationPage lost(String provider) {
    return of(PageLanguage.FRENCH, null, provider, NoIdentity.Reason.NOT_THIS_ATTEMPT, "/");
  }

  private static IdentificationPage of(
      PageLanguage language,
      @Nullable String title,
      String provider,
      NoIdentity.Reason reason,
      String again) {
    String key =
        switch (reason) {
          case PROVIDER_DOWN -> "identify.down";
          case NOT_FINISHED -> "identify.not-finished";
          case NOT_THIS_ATTEMPT -> "identify.not-this-attempt";
          case NOT_TRUSTED -> "identify.not-trusted";
        };
    return new IdentificationPage(
        language, title, language.say("identify.heading"), language.say(key, provider), again);
  }
}
