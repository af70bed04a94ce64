package fr.caf.ecoute.audience;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of a consultation: how many people by segment and state, and some of them. Nobody is
 * said to have answered, or not.
 *
 * @param byInvitation whether the consultation writes to these people
 * @param said what was just done, in a sentence
 */
record ListPage(
    OfficeHeading heading,
    boolean byInvitation,
    long total,
    List<Line> segments,
    String searched,
    List<Participant> people,
    @Nullable Pagination pagination,
    String said,
    AddedPerson typed,
    String pasted,
    List<FieldProblem> problems) {
  static final int SIZE = 50;

  /** One segment: how many people, how many that letters reach. */
  record Line(String segment, long people, long reachable, long bounced, long optedOut) {
    Line plus(SegmentCount count) {
      long n = count.people();
      return switch (count.state()) {
        case REACHABLE -> new Line(segment, people + n, reachable + n, bounced, optedOut);
        case BOUNCED -> new Line(segment, people + n, reachable, bounced + n, optedOut);
        case OPTED_OUT -> new Line(segment, people + n, reachable, bounced, optedOut + n);
      };
    }
  }

  /** A person to add, as typed. */
  record AddedPerson(String address, String name, String segment) {
    static final AddedPerson NOBODY = new AddedPerson("", "", "");
  }

  /** Where the pages before and after are. */
  record Pagination(String words, @Nullable String previous, @Nullable String next) {
    static @Nullable Pagination of(String address, String searched, int page, long found) {
      if (found <= SIZE) {
        return null;
      }
      long first = (long) page * SIZE + 1;
      long last = Math.min(first + SIZE - 1, found);
      String base = address + "?cherche=" + encoded(searched) + "&page=";
      return new Pagination(
          "Personnes "
              + French.number(first)
              + " à "
              + French.number(last)
              + " sur "
              + French.number(found),
          page == 0 ? null : base + (page - 1),
          last == found ? null : base + (page + 1));
    }
  }

  public String address() {
    return heading.address() + "/participants";
  }

  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  static List<Line> lines(List<SegmentCount> counts) {
    SortedMap<String, Line> lines = new TreeMap<>();
    for (SegmentCount count : counts) {
      lines.merge(
          count.segment(),
          new Line(count.segment(), 0, 0, 0, 0).plus(count),
          (before, _) -> before.plus(count));
    }
    return List.copyOf(lines.values());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
