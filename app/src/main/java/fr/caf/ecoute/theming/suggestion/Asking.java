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

  /** What came of it. */
  sealed interface Outcome {
    /** How many times the service was asked. */
    int calls();

    /** How many characters went out, or may have, all calls together. */
    int characters();

    record Said(String content, int calls, int characters) implements Outcome {}

    record Silence(NoReply.Reason reason, int calls, int characters) implements Outcome {}
  }

  Outcome ask(Prompt prompt, List<String> texts) {
    String instructions = prompt.instructions();
    String material = prompt.material(texts);
    int characters = 0;
    for (int call = 1; ; call++) {
      try {
        String content = model.reply(instructions, material, LONGEST_REPLY);
        characters += instructions.length() + material.length();
        return new Outcome.Said(content, call, characters);
      } catch (NoReply e) {
        if (e.reason() != NoReply.Reason.UNREACHABLE) {
          characters += instructions.length() + material.length();
        }
        if (!e.reason().isPassing() || call == TRIES || !waited(call)) {
          return new Outcome.Silence(e.reason(), call, characters);
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
