package fr.caf.ecoute.retention;

import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was erased, in a file beside the database and not in it, so that a database restored from a
 * backup can be made to forget again. A line is a keyed hash and the day until which it matters: it
 * says neither what was erased nor whose it was. Lines are in the order of their hashes, which is
 * nobody's.
 */
@Singleton
class Erasures {
  private static final String NAME = "effacements.txt";
  private static final int DATE = 10;

  private final Path folder;
  private final PlatformSecret secret;

  Erasures(@Value("${ecoute.folder}") Path folder, PlatformSecret secret) {
    this.folder = folder;
    this.secret = secret;
  }

  /** The hash by which an erased thing is recognised. */
  String hash(String what, String id) {
    return secret.mac("erasure", what, id);
  }

  /**
   * Remembers that this was erased.
   *
   * @param until the last day a backup could still hold it
   */
  void add(String hash, LocalDate until) {
    change(lines -> lines.add(until + " " + hash));
  }

  /** Forgets what no backup can hold any more. */
  void forgetBefore(LocalDate today) {
    change(
        lines -> lines.removeIf(line -> LocalDate.parse(line.substring(0, DATE)).isBefore(today)));
  }

  /** The hashes of all that was erased. */
  Set<String> hashes() {
    return read().stream().map(line -> line.substring(DATE + 1)).collect(Collectors.toSet());
  }

  private interface Change {
    boolean apply(Set<String> lines);
  }

  /** Several servers may share the folder: one at a time, and never half a file. */
  private synchronized void change(Change change) {
    try {
      Files.createDirectories(folder);
      try (FileChannel lock =
              FileChannel.open(
                  folder.resolve(NAME + ".verrou"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock _ = lock.lock()) {
        Set<String> lines = read();
        if (change.apply(lines)) {
          Path written = folder.resolve(NAME + ".nouveau");
          // On the disk before the database forgets: a power cut must not lose the one alone.
          Files.write(
              written,
              lines,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE,
              StandardOpenOption.SYNC);
          Files.move(
              written,
              folder.resolve(NAME),
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> read() {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return new TreeSet<>();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.length() > DATE)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
