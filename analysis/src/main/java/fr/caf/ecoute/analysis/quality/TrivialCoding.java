package fr.caf.ecoute.analysis.quality;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Codings that understand nothing: a score means something only above theirs. */
public enum TrivialCoding implements Coder {
  ALL_IN_ONE("tout dans un thème"),
  RANDOM("un thème au hasard"),
  TWO_AT_RANDOM("deux thèmes au hasard");

  private static final long SEED = 42;
  private final String label;

  TrivialCoding(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The same every time. */
  @Override
  public Coded code(String question, List<Verbatim> answers, int themes) {
    Random random = new Random(SEED);
    int number = Math.max(1, themes);
    return Coded.unnamed(
        answers.stream()
            .map(answer -> new LabelledAnswer(answer.id(), labels(random, number)))
            .toList());
  }

  private List<String> labels(Random random, int themes) {
    return switch (this) {
      case ALL_IN_ONE -> List.of("t0");
      case RANDOM -> List.of("t" + random.nextInt(themes));
      case TWO_AT_RANDOM ->
          IntStream.range(0, 2).mapToObj(i -> "t" + random.nextInt(themes)).distinct().toList();
    };
  }
}
