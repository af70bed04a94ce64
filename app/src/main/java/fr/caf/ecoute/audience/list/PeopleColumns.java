package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.Folded;
import fr.caf.ecoute.web.Form;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where each thing stands in a file, by the place of its column, counted from 0. */
record PeopleColumns(Map<PeopleColumn, Integer> places) {
  static final String FIELD = "colonne_";

  PeopleColumns {
    places = Map.copyOf(places);
  }

  /** By their names; the addresses also by what they look like. */
  static PeopleColumns guess(PeopleFile file) {
    Map<PeopleColumn, Integer> places = new EnumMap<>(PeopleColumn.class);
    List<String> names = file.header().stream().map(Folded::of).toList();
    for (PeopleColumn column : PeopleColumn.values()) {
      column.usualNames().stream()
          .map(names::indexOf)
          .filter(place -> place >= 0)
          .findFirst()
          .ifPresent(place -> places.put(column, place));
    }
    if (!places.containsKey(PeopleColumn.ADDRESS)) {
      fullOfAddresses(file).ifPresent(place -> places.put(PeopleColumn.ADDRESS, place));
    }
    return new PeopleColumns(places);
  }

  private static Optional<Integer> fullOfAddresses(PeopleFile file) {
    return IntStream.range(0, file.header().size())
        .boxed()
        .filter(
            place -> {
              long addresses =
                  file.firstRows().stream()
                      .filter(row -> EmailAddress.read(row.cells().get(place)).isPresent())
                      .count();
              return addresses > 0 && addresses * 2 >= file.firstRows().size();
            })
        .findFirst();
  }

  /** As chosen; a place that does not exist is none. */
  static PeopleColumns read(Form form, PeopleFile file) {
    Map<PeopleColumn, Integer> places = new EnumMap<>(PeopleColumn.class);
    for (PeopleColumn column : PeopleColumn.values()) {
      String typed = form.text(field(column));
      if (typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) < file.header().size()) {
        places.put(column, Integer.valueOf(typed));
      }
    }
    return new PeopleColumns(places);
  }

  static String field(PeopleColumn column) {
    return FIELD + Folded.of(column.label());
  }

  boolean hasAddresses() {
    return places.containsKey(PeopleColumn.ADDRESS);
  }

  /** What the row says there; empty where it says nothing. */
  String cell(CsvRow row, PeopleColumn column) {
    Integer place = places.get(column);
    return place == null ? "" : row.cells().get(place);
  }

  /** The choice in a few letters, to see whether it has changed. */
  String words() {
    return Arrays.stream(PeopleColumn.values())
        .map(column -> String.valueOf(places.getOrDefault(column, -1)))
        .collect(Collectors.joining(" "));
  }
}
