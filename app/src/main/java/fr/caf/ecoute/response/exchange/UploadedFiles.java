package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.web.SecretKey;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files on their way in, kept between the steps of an import under a name nobody can guess, for an
 * hour at most: they hold what people wrote.
 */
@Singleton
class UploadedFiles {
  static final Duration LIFETIME = Duration.ofHours(1);

  private final Path folder;
  private final Clock clock;

  UploadedFiles(@Value("${ecoute.folder}") Path folder, Clock clock) {
    this.folder = folder.resolve("imports");
    this.clock = clock;
  }

  /** The key under which the content is found again, for this consultation only. */
  SecretKey keep(UUID consultation, InputStream content) {
    SecretKey key = SecretKey.random();
    Path file = path(consultation, key);
    try (content) {
      Files.createDirectories(folder);
      Files.copy(content, file);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Path> find(UUID consultation, SecretKey key) {
    return Optional.of(path(consultation, key)).filter(this::isLive);
  }

  void drop(UUID consultation, SecretKey key) {
    delete(path(consultation, key));
  }

  /**
   * Hands out the file to one caller, so that sending a form twice imports once. It is deleted when
   * the caller is done with it, and found again when not.
   *
   * @return whether the file was there to be taken
   */
  boolean take(UUID consultation, SecretKey key, Predicate<Path> done) {
    Path file = path(consultation, key);
    Path taken = file.resolveSibling(file.getFileName() + ".pris");
    if (!isLive(file) || !move(file, taken)) {
      return false;
    }
    boolean finished = false;
    try {
      finished = done.test(taken);
    } finally {
      if (finished) {
        delete(taken);
      } else {
        move(taken, file);
      }
    }
    return true;
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

  private Path path(UUID consultation, SecretKey key) {
    return folder.resolve(consultation + "-" + key.hash() + ".csv");
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
      Files.move(from, to, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
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
