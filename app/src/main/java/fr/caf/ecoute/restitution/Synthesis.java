package fr.caf.ecoute.restitution;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a consultation says, in words and figures ready to be read: the same for the page, the PDF
 * and what is published, which stays as it was that day.
 *
 * @param introduction paragraphs
 * @param essentials five points at most
 * @param method how all this was made, by whom, and its limits
 */
public record Synthesis(
    String title,
    String subtitle,
    String date,
    List<String> introduction,
    List<String> essentials,
    List<String> participation,
    List<Chart> closed,
    List<Chapter> open,
    List<String> method) {
  public Synthesis {
    introduction = List.copyOf(introduction);
    essentials = List.copyOf(essentials);
    participation = List.copyOf(participation);
    closed = List.copyOf(closed);
    open = List.copyOf(open);
    method = List.copyOf(method);
  }

  /** Horizontal bars with their values, as the partial of the same name shows them. */
  public record Chart(
      String chartId, String title, String base, String countHeading, List<Row> rows, String note) {
    public Chart {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One bar.
   *
   * @param width from 0 to 100
   * @param hidden why the figures are not shown; empty when they are
   */
  public record Row(
      String label, String count, String share, int width, boolean rest, String hidden) {}

  /**
   * An open question: the themes people accepted, and what carries none.
   *
   * @param pending what is not told yet, or empty
   */
  public record Chapter(
      String code,
      String question,
      String base,
      Chart chart,
      List<HeadingBlock> headings,
      List<Row> boxes,
      String pending) {
    public Chapter {
      headings = List.copyOf(headings);
      boxes = List.copyOf(boxes);
    }

    Chapter without(String response) {
      return new Chapter(
          code,
          question,
          base,
          chart,
          headings.stream().map(heading -> heading.without(response)).toList(),
          boxes,
          pending);
    }

    /** In the order they are told. */
    public List<ThemeBlock> themes() {
      return headings.stream().flatMap(heading -> heading.themes().stream()).toList();
    }
  }

  /**
   * Themes that go together, under the name of what they have in common; or one by itself.
   *
   * @param family that name; empty for a theme by itself
   * @param figures how many answers carry one of them, in words; empty for a theme by itself
   */
  public record HeadingBlock(String family, String figures, List<ThemeBlock> themes) {
    public HeadingBlock {
      themes = List.copyOf(themes);
    }

    HeadingBlock without(String response) {
      return new HeadingBlock(
          family, figures, themes.stream().map(theme -> theme.without(response)).toList());
    }

    static HeadingBlock alone(ThemeBlock theme) {
      return new HeadingBlock("", "", List.of(theme));
    }
  }

  /** A theme with its typical verbatims. */
  public record ThemeBlock(
      String code, String label, String description, String figures, List<Quote> quotes) {
    public ThemeBlock {
      quotes = List.copyOf(quotes);
    }

    ThemeBlock without(String response) {
      return new ThemeBlock(
          code,
          label,
          description,
          figures,
          quotes.stream().filter(quote -> !quote.response().equals(response)).toList());
    }
  }

  /**
   * A verbatim that shows a theme.
   *
   * @param before before the passage that carries the theme
   */
  public record Quote(String response, String before, String passage, String after) {}

  /** Whether there is anything a person stands behind to tell. */
  public boolean hasThemes() {
    return themes().findAny().isPresent();
  }

  /** The same, quoting nothing of this response. */
  Synthesis without(String response) {
    return new Synthesis(
        title,
        subtitle,
        date,
        introduction,
        essentials,
        participation,
        closed,
        open.stream().map(chapter -> chapter.without(response)).toList(),
        method);
  }

  Stream<ThemeBlock> themes() {
    return open.stream().flatMap(chapter -> chapter.themes().stream());
  }
}
