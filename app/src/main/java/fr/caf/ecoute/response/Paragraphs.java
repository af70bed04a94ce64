package fr.caf.ecoute.response;

import java.util.List;
import java.util.regex.Pattern;

/** A facilitator's text, cut where they left an empty line. */
public final class Paragraphs {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");

  private Paragraphs() {}

  public static List<String> of(String text) {
    return EMPTY_LINE
        .splitAsStream(text.strip())
        .filter(paragraph -> !paragraph.isBlank())
        .toList();
  }
}
