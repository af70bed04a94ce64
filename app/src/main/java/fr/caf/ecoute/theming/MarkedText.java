package fr.caf.ecoute.theming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text cut into stretches, some of them marked: the coded passage, the words searched for. */
public record MarkedText(List<Stretch> stretches) {
  private static final String CUT = "[…]";

  public MarkedText {
    stretches = List.copyOf(stretches);
  }

  /** Part of the text, in reading order. */
  public record Stretch(String text, boolean marked) {}

  /** What to mark; offsets outside the text are brought back into it. */
  public record Span(int start, int end) {}

  public static MarkedText of(String text, List<Span> spans) {
    return between(text, spans, 0, text.length());
  }

  /** About {@code length} characters around the first mark, cut between words. */
  public static MarkedText excerpt(String text, List<Span> spans, int length) {
    if (text.length() <= length) {
      return of(text, spans);
    }
    int first = spans.stream().mapToInt(Span::start).min().orElse(0);
    int from = wordStart(text, Math.clamp(first - length / 4, 0, text.length() - length));
    int to = wordEnd(text, Math.min(text.length(), from + length));
    List<Stretch> cut = new ArrayList<>();
    if (from > 0) {
      cut.add(new Stretch(CUT + " ", false));
    }
    cut.addAll(between(text, spans, from, to).stretches());
    if (to < text.length()) {
      cut.add(new Stretch(" " + CUT, false));
    }
    return new MarkedText(cut);
  }

  /** The text without its marks. */
  public String plain() {
    StringBuilder all = new StringBuilder();
    stretches.forEach(stretch -> all.append(stretch.text()));
    return all.toString();
  }

  private static MarkedText between(String text, List<Span> spans, int from, int to) {
    List<Stretch> stretches = new ArrayList<>();
    int at = from;
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      int start = Math.clamp(span.start(), at, to);
      int end = Math.clamp(span.end(), start, to);
      if (end > start) {
        add(stretches, text, at, start, false);
        add(stretches, text, start, end, true);
        at = end;
      }
    }
    add(stretches, text, at, to, false);
    return new MarkedText(stretches);
  }

  private static void add(List<Stretch> stretches, String text, int from, int to, boolean marked) {
    if (to > from) {
      stretches.add(new Stretch(text.substring(from, to), marked));
    }
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int to) {
    int at = to;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
