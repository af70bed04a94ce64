package fr.caf.ecoute.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long each kind of request took, seen by the person. */
final class Latencies {
  private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentSkipListMap<>();

  void add(String what, long duration) {
    nanos.computeIfAbsent(what, key -> new ConcurrentLinkedQueue<>()).add(duration);
  }

  Iterable<String> kinds() {
    return nanos.keySet();
  }

  /** In milliseconds; {@code share} between 0 and 1. */
  double quantile(String what, double share) {
    return quantile(
        nanos.getOrDefault(what, new ConcurrentLinkedQueue<>()).stream()
            .mapToLong(Long::longValue)
            .toArray(),
        share);
  }

  double quantile(double share) {
    return quantile(
        nanos.values().stream()
            .flatMap(queue -> queue.stream())
            .mapToLong(Long::longValue)
            .toArray(),
        share);
  }

  private static double quantile(long[] values, double share) {
    Arrays.sort(values);
    return values[(int) Math.min(values.length - 1L, Math.round(share * values.length))] / 1e6;
  }
}
