package fr.caf.ecoute.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answers to a question as the lines or columns of a table: those its tally shows, all that it
 * keeps back as one, and those who did not answer. Everybody is in one of them, and how many are in
 * each can be read off the tally.
 *
 * @param shown each with its count
 * @param others how many gave an answer that is kept back
 * @param silent how many gave none
 */
record Categories(List<Category> shown, long others, long silent) {
  /** One of the answers a tally shows. */
  record Category(String code, String label, long count) {}

  /** Where the people are who gave an answer that is kept back; no code begins so. */
  private static final String OTHERS = "_autres";

  private static final String SILENT = "_sans-reponse";

  Categories {
    shown = List.copyOf(shown);
  }

  /**
   * The lines of a table: last of all those who did not answer, if there are any.
   *
   * @param others their name, all together
   */
  List<Category> lines(String others) {
    List<Category> lines = new ArrayList<>(shown);
    if (this.others > 0) {
      lines.add(new Category(OTHERS, others, this.others));
    }
    if (silent > 0) {
      lines.add(new Category(SILENT, "Sans réponse", silent));
    }
    return lines;
  }

  /** In which of the lines a person is who answered so; in several where one may tick several. */
  List<String> of(Given given) {
    return switch (given) {
      case Given.Picked(List<String> codes) -> codes.stream().map(this::shownOrOther).toList();
      case Given.Figure(BigDecimal number) -> List.of(bracket(number));
      case Given.Nothing _ -> List.of(SILENT);
    };
  }

  private String shownOrOther(String code) {
    return shown.stream().anyMatch(one -> one.code().equals(code)) ? code : OTHERS;
  }

  /** The bracket that begins last among those that begin before it. */
  private String bracket(BigDecimal number) {
    TreeMap<BigDecimal, String> starts = new TreeMap<>();
    shown.stream()
        .map(Category::code)
        .filter(code -> !code.equals(Brackets.LOWEST))
        .forEach(code -> starts.put(new BigDecimal(code), code));
    Map.Entry<BigDecimal, String> start = starts.floorEntry(number);
    return start == null ? Brackets.LOWEST : start.getValue();
  }
}
