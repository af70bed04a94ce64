package fr.caf.ecoute.consultation.review;

import java.util.Arrays;
import java.util.List;

/** One of the things to do before opening, with what is left of it. */
public record Task(Obstacle.Step step, List<Obstacle> left) {
  public Task {
    left = List.copyOf(left);
  }

  /** One for each step, in order. */
  static List<Task> of(List<Obstacle> obstacles) {
    return Arrays.stream(Obstacle.Step.values())
        .map(step -> new Task(step, obstacles.stream().filter(one -> one.step() == step).toList()))
        .toList();
  }

  public boolean isDone() {
    return left.isEmpty();
  }

  public String title() {
    return step.title();
  }
}
