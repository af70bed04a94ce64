package fr.caf.ecoute.consultation.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to a working copy, the latest first. */
public record History(List<Moment> moments) {
  public History {
    moments = List.copyOf(moments);
  }

  /** The latest, whoever made it. */
  public Optional<Moment> latest() {
    return moments.stream().findFirst();
  }

  /** The change the working copy is at, when there is a state before it to go back to. */
  public Optional<Moment> undoable() {
    return latest()
        .flatMap(now -> own(now.stateNumber()))
        .filter(at -> own(at.cameFrom()).isPresent());
  }

  /** The change that was undone last. */
  public Optional<Moment> redoable() {
    return latest()
        .flatMap(
            now ->
                moments.stream()
                    .filter(Moment::isOwn)
                    .filter(one -> Integer.valueOf(now.stateNumber()).equals(one.cameFrom()))
                    .findFirst());
  }

  Optional<Moment> own(@Nullable Integer number) {
    return moments.stream()
        .filter(Moment::isOwn)
        .filter(one -> Integer.valueOf(one.number()).equals(number))
        .findFirst();
  }
}
