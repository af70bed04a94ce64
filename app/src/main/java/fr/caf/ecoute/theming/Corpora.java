package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.consultation.Consultation;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of verbatims on disk, one for each question: a cache, built again from the responses
 * whenever it is missing or does not hold them all.
 *
 * <p>An index stays open once used: a consultation has a few open questions.
 */
@Singleton
public class Corpora {
  private final Path folder;
  private final OpenAnswers answers;
  private final Map<Path, Shelf> shelves = new ConcurrentHashMap<>();

  Corpora(@Value("${ecoute.folder}") String folder, OpenAnswers answers) {
    this.folder = Path.of(folder, "index");
    this.answers = answers;
  }

  /** The place of one index; readers share it, who builds it has it alone. */
  private static final class Shelf {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Corpus corpus;
  }

  /** Reads in the corpus of a question. */
  public <T> T read(Consultation consultation, String question, Function<Corpus, T> reading) {
    Path place = place(consultation, question);
    Shelf shelf = shelf(place);
    shelf.lock.readLock().lock();
    try {
      if (shelf.corpus != null) {
        return reading.apply(shelf.corpus);
      }
    } finally {
      shelf.lock.readLock().unlock();
    }
    shelf.lock.writeLock().lock();
    try {
      Corpus corpus =
          shelf.corpus == null ? opened(shelf, place, consultation, question) : shelf.corpus;
      return reading.apply(corpus);
    } finally {
      shelf.lock.writeLock().unlock();
    }
  }

  /** The corpus of a question, built from the responses as they are now. */
  public Corpus rebuilt(Consultation consultation, String question) {
    Path place = place(consultation, question);
    Shelf shelf = shelf(place);
    shelf.lock.writeLock().lock();
    try {
      return build(shelf, place, consultation, question);
    } finally {
      shelf.lock.writeLock().unlock();
    }
  }

  /** How many files are on disk for a consultation. */
  long files(UUID consultation) {
    Path all = folder.resolve(consultation.toString());
    if (!Files.isDirectory(all)) {
      return 0;
    }
    try (Stream<Path> inside = Files.walk(all)) {
      return inside.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes and deletes all the indexes of a consultation: they hold what people wrote. */
  void forget(UUID consultation) {
    Path all = folder.resolve(consultation.toString());
    for (Map.Entry<Path, Shelf> one : shelves.entrySet()) {
      if (one.getKey().startsWith(all)) {
        Shelf shelf = one.getValue();
        shelf.lock.writeLock().lock();
        try {
          closeIfOpen(shelf.corpus);
          shelf.corpus = null;
          delete(one.getKey());
        } finally {
          shelf.lock.writeLock().unlock();
        }
      }
    }
    delete(all);
  }

  @PreDestroy
  void close() {
    shelves.values().stream().map(shelf -> shelf.corpus).forEach(Corpora::closeIfOpen);
    shelves.clear();
  }

  private Shelf shelf(Path place) {
    return shelves.computeIfAbsent(place, path -> new Shelf());
  }

  private Corpus opened(Shelf shelf, Path place, Consultation consultation, String question) {
    if (Files.isDirectory(place)) {
      Corpus found = Corpus.open(place);
      shelf.corpus = found;
      if (found.size() == answers.verbatims(consultation, question).count()) {
        return found;
      }
    }
    return build(shelf, place, consultation, question);
  }

  private Corpus build(Shelf shelf, Path place, Consultation consultation, String question) {
    closeIfOpen(shelf.corpus);
    shelf.corpus = null;
    delete(place);
    Corpus corpus = Corpus.open(place);
    shelf.corpus = corpus;
    answers.verbatims(consultation, question).forEach(corpus::add);
    return corpus;
  }

  private Path place(Consultation consultation, String question) {
    return folder.resolve(consultation.id().toString()).resolve(question);
  }

  private static void closeIfOpen(@Nullable Corpus corpus) {
    if (corpus != null) {
      corpus.close();
    }
  }

  private static void delete(Path place) {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(place)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
