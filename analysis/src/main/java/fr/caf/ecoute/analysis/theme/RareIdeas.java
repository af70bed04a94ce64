package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.keyword.Telling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rare ideas shown one by one, those most people have. */
final class RareIdeas {
  private static final int SHOWN = 40;

  private RareIdeas() {}

  /** Named otherwise than the themes. */
  static List<RareIdea> of(
      Residuals residuals,
      List<DistinctAnswer> answers,
      Telling telling,
      String question,
      Naming themes) {
    Comparator<int[]> fewestPeople =
        Comparator.comparingInt(
            idea -> Arrays.stream(idea).map(answer -> answers.get(answer).size()).sum());
    List<int[]> ideas =
        residuals.rareIdeas().stream()
            .sorted(fewestPeople.reversed().thenComparingInt(idea -> idea[0]))
            .limit(SHOWN)
            .toList();
    Naming names = Naming.of(telling, answers, ideas, question, themes);
    return IntStream.range(0, ideas.size())
        .mapToObj(i -> new RareIdea(names.labels().get(i), ids(ideas.get(i), answers)))
        .toList();
  }

  private static List<String> ids(int[] idea, List<DistinctAnswer> answers) {
    return Arrays.stream(idea)
        .boxed()
        .flatMap(answer -> answers.get(answer).ids().stream())
        .sorted()
        .toList();
  }
}
