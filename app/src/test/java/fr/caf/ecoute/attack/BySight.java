package fr.caf.ecoute.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for a ballot and a response named side by side: in a row, in a line, in a file. */
record BySight(String name, Function<Evidence, Stream<String>> places) implements Attacker {
  /** As much of a file as one row takes. */
  private static final int NEAR = 400;

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  static List<Attacker> all() {
    return List.of(
        new BySight("ByLogLine", evidence -> evidence.log().stream()),
        new BySight(
            "ByColumn",
            evidence ->
                evidence.last().tables().values().stream()
                    .flatMap(List::stream)
                    .map(row -> String.join("|", row.cells().values()))),
        new BySight("ByFileBytes", BySight::aroundBallots));
  }

  /** What stands in the files after each mention of a ballot. */
  private static Stream<String> aroundBallots(Evidence evidence) {
    String files = evidence.files();
    Set<String> ballots = Set.copyOf(ballots(evidence));
    List<String> around = new ArrayList<>();
    for (Matcher hash = HASH.matcher(files); hash.find(); ) {
      if (ballots.contains(hash.group())) {
        around.add(files.substring(hash.start(), Math.min(files.length(), hash.start() + NEAR)));
      }
    }
    return around.stream();
  }

  @Override
  public Map<String, String> guess(Evidence evidence) {
    List<String> ballots = ballots(evidence);
    List<Named> responses = evidence.last().rows("response").stream().map(Named::of).toList();
    Map<String, String> guesses = new HashMap<>();
    places
        .apply(evidence)
        .forEach(
            place ->
                ballots.stream()
                    .filter(place::contains)
                    .forEach(
                        ballot ->
                            next(place.substring(place.indexOf(ballot)), responses)
                                .ifPresent(id -> guesses.putIfAbsent(ballot, id))));
    return guesses;
  }

  /** The response named soonest. */
  private static Optional<String> next(String place, List<Named> responses) {
    return responses.stream()
        .filter(one -> one.in(place) < place.length())
        .min(Comparator.comparingInt(one -> one.in(place)))
        .map(Named::id);
  }

  /** A response, and how its words begin. */
  private record Named(String id, String words) {
    static Named of(Row response) {
      String words = response.get("answers").replaceAll("(?s).*\"text\":\"([^\"]*)\".*", "$1");
      return new Named(response.get("id"), words.substring(0, 20));
    }

    /** Where it is named; the end where it is not. */
    int in(String place) {
      return IntStream.of(place.indexOf(id), place.indexOf(words))
          .filter(at -> at >= 0)
          .min()
          .orElse(place.length());
    }
  }

  private static List<String> ballots(Evidence evidence) {
    return evidence.snapshots().stream()
        .flatMap(one -> one.rows("ballot").stream())
        .map(row -> row.get("secret_hash"))
        .distinct()
        .toList();
  }
}
