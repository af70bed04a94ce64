package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.NeighbourGraph;
import fr.caf.ecoute.analysis.algebra.SphericalKMeans;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which answers no theme can claim, and why. */
final class Residuals {
  private static final double UNDECIDED_SHARE = 0.10;
  private static final float COHERENT = 0.6f;

  private final @Nullable ResidualBox[] boxes;

  private Residuals(@Nullable ResidualBox[] boxes) {
    this.boxes = boxes;
  }

  static Residuals of(
      List<DistinctAnswer> answers, DenseMatrix rows, NeighbourGraph graph, Grouping grouping) {
    Residuals residuals = new Residuals(new ResidualBox[answers.size()]);
    residuals.offTopic(rows);
    residuals.undecided(answers, rows, grouping);
    residuals.rareIdeas(graph);
    residuals.tooSmall(answers, grouping);
    return residuals;
  }

  Optional<ResidualBox> of(int answer) {
    return Optional.ofNullable(boxes[answer]);
  }

  /** The answers a theme may claim. */
  int[] members(Grouping grouping, int group) {
    return grouping.members(group, answer -> boxes[answer] == null);
  }

  // No word in common with anyone: nothing can be said of it.
  private void offTopic(DenseMatrix rows) {
    for (int answer = 0; answer < boxes.length; answer++) {
      if (rows.isNullRow(answer)) {
        boxes[answer] = ResidualBox.OFF_TOPIC;
      }
    }
  }

  // The answers furthest from the heart of their own group. A text that many sent is no oddity.
  private void undecided(List<DistinctAnswer> answers, DenseMatrix rows, Grouping grouping) {
    DenseMatrix none = new DenseMatrix(grouping.groups(), rows.columns());
    DenseMatrix centres = SphericalKMeans.centres(rows, grouping.ofAll(), grouping.groups(), none);
    double[] closeness = new double[boxes.length];
    Arrays.setAll(closeness, answer -> rows.dot(answer, centres, grouping.of(answer)));
    IntStream.range(0, boxes.length)
        .boxed()
        .filter(answer -> boxes[answer] == null && !answers.get(answer).campaign())
        .sorted(Comparator.comparingDouble(answer -> closeness[answer]))
        .limit((long) (boxes.length * UNDECIDED_SHARE))
        .forEach(answer -> boxes[answer] = ResidualBox.UNDECIDED);
  }

  // Undecided answers that say nearly the same thing are an idea, only a rare one.
  private void rareIdeas(NeighbourGraph graph) {
    boolean[] seen = new boolean[boxes.length];
    for (int answer = 0; answer < boxes.length; answer++) {
      if (boxes[answer] == ResidualBox.UNDECIDED && !seen[answer]) {
        Set<Integer> together = together(answer, graph, seen);
        if (together.size() > 1) {
          together.forEach(member -> boxes[member] = ResidualBox.RARE_IDEAS);
        }
      }
    }
  }

  private Set<Integer> together(int first, NeighbourGraph graph, boolean[] seen) {
    Set<Integer> together = new TreeSet<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(first));
    seen[first] = true;
    while (!next.isEmpty()) {
      int answer = next.remove();
      together.add(answer);
      int[] neighbours = graph.neighbours(answer);
      for (int i = 0; i < neighbours.length; i++) {
        int other = neighbours[i];
        boolean near = graph.weights(answer)[i] >= COHERENT;
        if (near && boxes[other] == ResidualBox.UNDECIDED && !seen[other]) {
          seen[other] = true;
          next.add(other);
        }
      }
    }
    return together;
  }

  // One person's idea is not a theme.
  private void tooSmall(List<DistinctAnswer> answers, Grouping grouping) {
    for (int group = 0; group < grouping.groups(); group++) {
      int[] members = members(grouping, group);
      if (Arrays.stream(members).map(answer -> answers.get(answer).size()).sum() < 2) {
        for (int answer : members) {
          boxes[answer] = ResidualBox.RARE_IDEAS;
        }
      }
    }
  }
}
