package fr.caf.ecoute.retention.registry;

import fr.caf.ecoute.consultation.statement.Operator;
import fr.caf.ecoute.mail.Post;
import fr.caf.ecoute.outside.LanguageModel;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** What the platform's own settings say, as the sheet needs it. */
@Singleton
class Settings {
  private final Operator operator;
  private final LanguageModel model;
  private final Post post;
  private final String encoder;
  private final boolean secureCookies;

  Settings(
      Operator operator,
      LanguageModel model,
      Post post,
      @Value("${ecoute.encoder}") String encoder,
      @Value("${ecoute.cookies.secure}") boolean secureCookies) {
    this.operator = operator;
    this.model = model;
    this.post = post;
    this.encoder = encoder;
    this.secureCookies = secureCookies;
  }

  Facts.Surroundings surroundings() {
    return new Facts.Surroundings(
        operator.inFull(),
        operator.host(),
        operator.officer(),
        model.isOn() ? model.host() : "",
        !encoder.isBlank(),
        post.isOn(),
        secureCookies);
  }
}
