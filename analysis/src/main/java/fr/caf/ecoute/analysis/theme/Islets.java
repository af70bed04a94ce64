package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.NeighbourGraph;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Small groups of answers that say nearly the same thing, and nothing like the others: what a few
 * people came to say, that no theme of many would show.
 *
 * <p>Answers are joined by their strongest links first. Each group met on the way is judged by its
 * isolation: how much nearer its answers are to one another than to the nearest answers outside.
 */
final class Islets {
  private static final int FEWEST = 3;
  private static final int MOST = 200;
  private static final double SHARE = 0.015;

  /** What the isolation of one answer alone would have to be. */
  private static final double ISOLATION = 0.6;

  private static final float WEAKEST = 0.4f;

  private final NeighbourGraph graph;
  private final int most;
  private final int[] people;
  private final int[] next;
  private final int[] last;
  private final int[] root;
  private final int[] size;
  private final List<Islet> found = new ArrayList<>();

  private Islets(NeighbourGraph graph, List<DistinctAnswer> answers) {
    int n = graph.rows();
    this.graph = graph;
    people = answers.stream().mapToInt(DistinctAnswer::size).toArray();
    most = (int) Math.min(MOST, Arrays.stream(people).sum() * SHARE);
    root = IntStream.range(0, n).toArray();
    last = root.clone();
    next = new int[n];
    Arrays.fill(next, -1);
    size = new int[n];
    Arrays.fill(size, 1);
  }

  private record Islet(List<Integer> answers, double isolation) {}

  /**
   * The groups, none sharing an answer, the most isolated first, each in growing order.
   *
   * @param answers those the graph links
   */
  static List<int[]> of(NeighbourGraph graph, List<DistinctAnswer> answers) {
    Islets islets = new Islets(graph, answers);
    islets.join();
    return islets.apart();
  }

  private void join() {
    for (Link link : links()) {
      int one = root(link.one());
      int two = root(link.two());
      if (one != two) {
        judge(one);
        judge(two);
        int first = size[one] >= size[two] ? one : two;
        int second = first == one ? two : one;
        next[last[first]] = second;
        last[first] = last[second];
        root[second] = first;
        size[first] += size[second];
      }
    }
    IntStream.range(0, root.length).filter(answer -> root[answer] == answer).forEach(this::judge);
  }

  private void judge(int group) {
    if (size[group] < FEWEST || size[group] > most) {
      return;
    }
    int[] answers = new int[size[group]];
    for (int i = 0, answer = group; answer >= 0; answer = next[answer]) {
      answers[i++] = answer;
    }
    Arrays.sort(answers);
    double isolation = isolation(answers, group);
    // Chance sets three answers apart more easily than ten.
    if (isolation * Math.sqrt(answers.length) >= ISOLATION
        && Arrays.stream(answers).map(a -> people[a]).sum() <= most) {
      found.add(new Islet(Arrays.stream(answers).boxed().toList(), isolation));
    }
  }

  private double isolation(int[] answers, int group) {
    double inside = 0;
    double outside = 0;
    for (int answer : answers) {
      double own = 0;
      int links = 0;
      double other = 0;
      int[] neighbours = graph.neighbours(answer);
      for (int i = 0; i < neighbours.length; i++) {
        float weight = graph.weights(answer)[i];
        if (root(neighbours[i]) == group) {
          own += weight;
          links++;
        } else {
          other = Math.max(other, weight);
        }
      }
      inside += links == 0 ? 0 : own / links;
      outside += other;
    }
    return (inside - outside) / answers.length;
  }

  private List<int[]> apart() {
    found.sort(
        Comparator.comparingDouble(Islet::isolation)
            .reversed()
            .thenComparingInt(islet -> islet.answers().getFirst()));
    boolean[] taken = new boolean[root.length];
    List<int[]> apart = new ArrayList<>();
    for (Islet islet : found) {
      if (islet.answers().stream().noneMatch(answer -> taken[answer])) {
        islet.answers().forEach(answer -> taken[answer] = true);
        apart.add(islet.answers().stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return apart;
  }

  private record Link(int one, int two, float weight) {}

  /** The strongest first. */
  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int answer = 0; answer < graph.rows(); answer++) {
      int[] neighbours = graph.neighbours(answer);
      for (int i = 0; i < neighbours.length; i++) {
        float weight = graph.weights(answer)[i];
        if (neighbours[i] > answer && weight >= WEAKEST) {
          links.add(new Link(answer, neighbours[i], weight));
        }
      }
    }
    // The sort is stable: on equal weights, the first answers come first.
    links.sort(Comparator.comparingDouble(link -> -link.weight()));
    return links;
  }

  private int root(int answer) {
    int top = answer;
    while (root[top] != top) {
      root[top] = root[root[top]];
      top = root[top];
    }
    return top;
  }
}
