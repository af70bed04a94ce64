package fr.caf.ecoute.web.guard;

import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.PageLanguage;
import fr.caf.ecoute.web.RateLimit;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets people through, and asks whoever looks like a robot a plain question. Never says no: with
 * the answer, anyone goes on.
 */
@Singleton
public class Doorkeeper {
  /** Filled in by robots only: people do not see it. */
  public static final String TRAP = Appearances.TRAP;

  private final Sources sources;
  private final Appearances appearances;
  private final Pace pace;
  private final Riddles riddles;
  private final RateLimit answers = RateLimit.of(20, Duration.ofMinutes(10));

  Doorkeeper(Sources sources, Appearances appearances, Pace pace, Riddles riddles) {
    this.sources = sources;
    this.appearances = appearances;
    this.pace = pace;
    this.riddles = riddles;
  }

  /** A door nobody is asked anything at yet. */
  public Door open() {
    return new Door(appearances.shownNow(), null);
  }

  /** A door with a question on it. */
  public Door asking(Riddle riddle) {
    return new Door(appearances.shownNow(), riddle);
  }

  public Knock knock(HttpRequest<?> request, String place, PageLanguage language, Form form) {
    return new Knock(sources.of(request), place, language, form);
  }

  /**
   * The question to answer before what anyone may have; nothing for whoever may go on.
   *
   * @throws fr.caf.ecoute.web.Refusal 429 after many wrong answers from one network, for a while
   */
  public Optional<Riddle> beforeGiving(Knock knock) {
    return question(knock, pace.isBurst(knock.source(), knock.place()));
  }

  /**
   * The question to answer before a code is looked at; nothing for whoever may go on.
   *
   * @throws fr.caf.ecoute.web.Refusal 429 as above, or when too many guess on and on
   */
  public Optional<Riddle> beforeCode(Knock knock) {
    boolean guesses = pace.guesses(knock.source());
    Optional<Riddle> riddle = question(knock, guesses);
    if (riddle.isEmpty() && guesses) {
      pace.suspectTries();
    }
    return riddle;
  }

  /** The code that was looked at was wrong. */
  public void wrongCode(Knock knock) {
    pace.wrongCode(knock.source());
  }

  /** Proof, for the next form of the same errand, that this one was let through. */
  public String letThrough(String errand) {
    return appearances.letThrough(errand);
  }

  /** Whether the form follows one that was let through. */
  public boolean wasLetThrough(String errand, Form form) {
    return appearances.wasLetThrough(errand, form);
  }

  private Optional<Riddle> question(Knock knock, boolean suspicious) {
    if (!knock.form().text(Riddle.TICKET).isEmpty()) {
      return answered(knock);
    }
    return suspicious || appearances.areARobots(knock.form())
        ? Optional.of(ask(knock, "riddle.why"))
        : Optional.empty();
  }

  private Optional<Riddle> answered(Knock knock) {
    answers.take(knock.source().hash());
    if (riddles.isAnswered(knock.place(), knock.language(), knock.form())) {
      answers.giveBack(knock.source().hash());
      return Optional.empty();
    }
    return Optional.of(ask(knock, "riddle.wrong"));
  }

  private Riddle ask(Knock knock, String why) {
    return riddles.ask(knock.place(), knock.language(), knock.language().say(why));
  }
}
