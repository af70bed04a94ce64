package fr.caf.ecoute.analysis.bench;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coder;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import fr.caf.ecoute.analysis.theme.Progress;
import fr.caf.ecoute.analysis.theme.Theming;
import fr.caf.ecoute.analysis.theme.ThemingSettings;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A way to find themes that can be timed.
 *
 * @param name what it is called in the table
 * @param themes looks for themes in answers and says how many it found
 */
record Contender(String name, ToIntFunction<List<Verbatim>> themes) {
  private static final Contender ENGINE = new Contender("ecoute", Contender::engine);
  private static final int THEMES = 20;

  /** The engine alone, or followed by the methods the evaluation compares it with. */
  static List<Contender> all(boolean peers) {
    Stream<Contender> others =
        peers
            ? ServiceLoader.load(Coder.class).stream().map(coder -> peer(coder.get()))
            : Stream.of();
    return Stream.concat(Stream.of(ENGINE), others).toList();
  }

  static Contender named(String name) {
    return all(true).stream()
        .filter(contender -> contender.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contender named " + name));
  }

  private static Contender peer(Coder coder) {
    return new Contender(
        coder.label(),
        answers ->
            (int)
                coder.code("", answers, THEMES).answers().stream()
                    .map(LabelledAnswer::labels)
                    .flatMap(List::stream)
                    .distinct()
                    .count());
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
