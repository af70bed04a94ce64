package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.outside.NoReply;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Asks the model, and asks again a little later when that may help. */
@Singleton
class Asking {
  private static final int TRIES = 3;
  private static final int LONGEST_REPLY = 1_500;

  private final LanguageModel model;
  private final Duration pause;

  Asking(LanguageModel model, @Value("${ecoute.language-model.pause}") Duration pause) {
    this.model = model;
    this.pause = pause;
  }

  record Said(String content, int calls) {}

  Said ask(Prompt prompt, List<String> texts) throws NoReply {
    for (int call = 1; ; call++) {
      try {
        String content = model.reply(prompt.instructions(), prompt.material(texts), LONGEST_REPLY);
        return new Said(content, call);
      } catch (NoReply e) {
        if (!e.reason().isPassing() || call == TRIES || !waited(call)) {
          throw e;
        }
      }
    }
  }

  private boolean waited(int call) {
    try {
      Thread.sleep(pause.multipliedBy(call));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
