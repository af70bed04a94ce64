package fr.caf.ecoute.response.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was sent, as it was sent: the fields of a form, or the cells of one row. */
public record RawFields(Map<String, List<String>> values) {
  public RawFields {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = Collections.unmodifiableMap(copy);
  }

  public static RawFields none() {
    return new RawFields(Map.of());
  }

  /** One value a field, as the cells of a row. */
  public static RawFields ofCells(Map<String, String> cells) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    cells.forEach((name, cell) -> values.put(name, List.of(cell)));
    return new RawFields(values);
  }

  public List<String> all(String name) {
    return Objects.requireNonNull(values.getOrDefault(name, List.of()));
  }

  /** The first value, or an empty text. */
  public String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The fields of one question alone. */
  public RawFields of(String question) {
    Map<String, List<String>> own = new LinkedHashMap<>();
    values.forEach(
        (name, all) -> {
          if (name.equals(question) || name.startsWith(question + "__")) {
            own.put(name, all);
          }
        });
    return new RawFields(own);
  }
}
