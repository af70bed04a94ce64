package fr.caf.ecoute.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One edition of an official list of places, in its official order. A list is never changed once
 * shipped: a new one gets a new edition, for published questionnaires keep theirs.
 */
public final class Territories {
  /** The edition new questions take. */
  public static final String LATEST = "2026";

  private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Za-z-]{0,15}");
  private static final Map<Level, Map<String, Territories>> ALL = loadAll();

  private final Map<String, Place> byCode;

  private Territories(Map<String, Place> byCode) {
    this.byCode = byCode;
  }

  /** Which list. */
  public enum Level {
    /** The 101 départements, by the codes of the Insee. */
    DEPARTEMENT("departements"),
    /** The 101 Caf, by the code of their département; the two of the 64 by their town. */
    CAF("caf");

    private final String file;

    Level(String file) {
      this.file = file;
    }
  }

  /** One place of the list. */
  public record Place(String code, String name) {
    /** "44 – Loire-Atlantique": two places of one département have its number both. */
    public String numbered() {
      int dash = code.indexOf('-');
      return (dash < 0 ? code : code.substring(0, dash)) + " – " + name;
    }
  }

  /**
   * The places of one edition.
   *
   * @throws IllegalArgumentException when there is no such edition
   */
  public static Territories of(Level level, String edition) {
    Territories found = editions(level).get(edition);
    if (found == null) {
      throw new IllegalArgumentException("no edition " + edition + " of " + level);
    }
    return found;
  }

  public static boolean exists(Level level, String edition) {
    return editions(level).containsKey(edition);
  }

  /** Whether it could be a place's code, in whatever list. */
  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  public Optional<Place> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<Place> places() {
    return List.copyOf(byCode.values());
  }

  private static Map<String, Territories> editions(Level level) {
    return java.util.Objects.requireNonNull(ALL.get(level));
  }

  private static Map<Level, Map<String, Territories>> loadAll() {
    Map<Level, Map<String, Territories>> all = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      all.put(level, Map.of(LATEST, load(level.file + "-" + LATEST + ".csv")));
    }
    return all;
  }

  private static Territories load(String file) {
    try (InputStream in = Territories.class.getResourceAsStream("/territories/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no list of places " + file);
      }
      Map<String, Place> byCode = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", 2))
          .forEach(cells -> byCode.put(cells[0], new Place(cells[0], cells[1])));
      return new Territories(byCode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
