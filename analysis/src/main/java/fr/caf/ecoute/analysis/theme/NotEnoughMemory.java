package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.List;

/** There are more answers than the memory given to the program can hold; nothing was begun. */
public final class NotEnoughMemory extends RuntimeException {
  private static final long MEGABYTE = 1 << 20;

  // Measured: 100,000 answers of 130 characters reach 850 MB.
  private static final long PER_ANSWER = 6_144;
  private static final long PER_CHARACTER = 12;

  private final long needed;
  private final long given;

  private NotEnoughMemory(long needed, long given) {
    super("about " + needed + " MB are needed, " + given + " MB are given");
    this.needed = needed;
    this.given = given;
  }

  /** Refuses answers that cannot fit, before hours are spent on them. */
  static void check(List<Verbatim> answers, long bytesGiven) {
    long characters = answers.stream().mapToLong(answer -> answer.text().length()).sum();
    long bytes = PER_ANSWER * answers.size() + PER_CHARACTER * characters;
    if (bytes > bytesGiven) {
      throw new NotEnoughMemory(bytes / MEGABYTE + 1, bytesGiven / MEGABYTE);
    }
  }

  /** Megabytes the work would need. */
  public long needed() {
    return needed;
  }

  /** Megabytes the program may use. */
  public long given() {
    return given;
  }
}
