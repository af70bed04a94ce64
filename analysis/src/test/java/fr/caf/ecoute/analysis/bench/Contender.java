package fr.caf.ecoute.analysis.bench;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.theme.Progress;
import fr.caf.ecoute.analysis.theme.Theming;
import fr.caf.ecoute.analysis.theme.ThemingSettings;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A way to find themes that can be timed.
 *
 * @param name one word, given on the command line
 * @param themes looks for themes in answers and says how many it found
 */
record Contender(String name, ToIntFunction<List<Verbatim>> themes) {

  /** The engine first; what it is compared with after it. */
  static List<Contender> all() {
    return List.of(new Contender("ecoute", Contender::engine));
  }

  static Contender named(String name) {
    return all().stream()
        .filter(contender -> contender.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contender named " + name));
  }

  private static int engine(List<Verbatim> answers) {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(answers);
      return Theming.of(ThemingSettings.standard())
          .propose(corpus, "", Progress.unwatched())
          .themes()
          .size();
    }
  }
}
