package fr.caf.ecoute.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files on their way in, kept between the steps of an import under a name nobody can guess, for an
 * hour at most: they hold what people wrote, or who they are.
 */
@Singleton
public class UploadedFiles {
  public static final Duration LIFETIME = Duration.ofHours(1);

  /**
   * What a file was sent for: it is found by the pages of that import, of that thing, and by no
   * other.
   *
   * @param use one word
   */
  public record Purpose(String use, UUID owner) {
    String prefix() {
      return use + "-" + owner + "-";
    }
  }

  private final Path folder;
  private final Clock clock;

  UploadedFiles(@Value("${ecoute.folder}") Path folder, Clock clock) {
    this.folder = folder.resolve("imports");
    this.clock = clock;
  }

  /** The key under which the content is found again, for this purpose only. */
  public SecretKey keep(Purpose purpose, byte[] content) {
    SecretKey key = SecretKey.random();
    Path file = path(purpose, key);
    try {
      Files.createDirectories(folder);
      Files.write(file, content);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Path> find(Purpose purpose, SecretKey key) {
    return Optional.of(path(purpose, key)).filter(this::isLive);
  }

  public void drop(Purpose purpose, SecretKey key) {
    delete(path(purpose, key));
  }

  /**
   * Hands out the file to one caller at a time, so that a form sent twice imports once. It is
   * deleted when {@code done} with it, and can be found again when not.
   *
   * @return what came of its use; empty when there was no file to take
   */
  public <T> Optional<T> take(
      Purpose purpose, SecretKey key, Function<Path, T> use, Predicate<T> done) {
    Path file = path(purpose, key);
    Path taken = file.resolveSibling(file.getFileName() + ".pris");
    if (!isLive(file) || !move(file, taken)) {
      return Optional.empty();
    }
    boolean finished = false;
    try {
      T outcome = use.apply(taken);
      finished = done.test(outcome);
      return Optional.of(outcome);
    } finally {
      if (finished) {
        delete(taken);
      } else {
        move(taken, file);
      }
    }
  }

  @Scheduled(fixedDelay = "5m", initialDelay = "10s")
  void purge() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> !isLive(file)).forEach(UploadedFiles::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(Purpose purpose, SecretKey key) {
    return folder.resolve(purpose.prefix() + key.hash() + ".csv");
  }

  private boolean isLive(Path file) {
    try {
      Instant kept = Files.getLastModifiedTime(file).toInstant();
      return clock.instant().isBefore(kept.plus(LIFETIME));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
