package fr.caf.ecoute.analysis.csv;

import java.util.List;

/**
 * How a file separates and quotes its cells, read from its first lines.
 *
 * @param separator one of {@code ; , tab |}
 * @param quote {@code "}, or {@code '} when only apostrophes stand at the edges of cells
 */
record CsvDialect(char separator, char quote) {
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

  static CsvDialect detect(String head) {
    char quote = quote(head);
    String header = firstRecord(head, quote);
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = countOutsideQuotes(header, separator, quote);
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return new CsvDialect(best, quote);
  }

  private static char quote(String head) {
    long doubles = edges(head, '"');
    return doubles == 0 && edges(head, '\'') >= 2 ? '\'' : '"';
  }

  // Quotes that open or close a cell, not those inside a sentence.
  private static long edges(String head, char quote) {
    long count = 0;
    for (int i = 0; i < head.length(); i++) {
      if (head.charAt(i) == quote) {
        boolean opens = i == 0 || isEdge(head.charAt(i - 1));
        boolean closes = i + 1 == head.length() || isEdge(head.charAt(i + 1));
        count += opens || closes ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isEdge(char c) {
    return c == '\n' || c == '\r' || SEPARATORS.contains(c);
  }

  private static String firstRecord(String head, char quote) {
    boolean quoted = false;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      quoted ^= c == quote;
      if (c == '\n' && !quoted) {
        return head.substring(0, i);
      }
    }
    return head;
  }

  private static long countOutsideQuotes(String record, char wanted, char quote) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      quoted ^= c == quote;
      count += c == wanted && !quoted ? 1 : 0;
    }
    return count;
  }
}
