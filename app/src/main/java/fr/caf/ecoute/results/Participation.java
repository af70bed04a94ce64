package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Received;
import fr.caf.ecoute.web.French;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many took part, and when, as coarsely as the dates of responses are.
 *
 * @param imported how many of them were collected elsewhere and read from a file
 */
public record Participation(
    long total,
    long imported,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<Received> received) {
  /** Beyond this many days, weeks are clearer; beyond this many weeks, months. */
  private static final int MOST_DAYS = 14;

  private static final int MOST_WEEKS = 20;

  public Participation {
    received = List.copyOf(received);
  }

  /**
   * Of the responses that are counted, and of those that wait in the urn and of which nothing but
   * their number is known.
   */
  static Participation of(List<Received> received, long waiting) {
    return new Participation(
        received.stream().mapToLong(Received::people).sum() + waiting,
        received.stream()
            .filter(one -> one.channel() == Channel.IMPORT)
            .mapToLong(Received::people)
            .sum(),
        received.stream().map(Received::receivedOn).min(LocalDate::compareTo).orElse(null),
        received.stream().map(Received::receivedOn).max(LocalDate::compareTo).orElse(null),
        received);
  }

  /** "1 214 personnes ont répondu". */
  public String words() {
    return total == 0
        ? "Personne n’a encore répondu"
        : French.count(total, "personne a répondu", "personnes ont répondu");
  }

  /**
   * How people answered, one sentence for each channel, unless there was one only. A channel few
   * people chose is said without its number.
   */
  public List<String> byChannel(StatisticalSecrecy secrecy) {
    Map<Channel, Long> counts = new EnumMap<>(Channel.class);
    received.forEach(one -> counts.merge(one.channel(), one.people(), Long::sum));
    if (counts.size() < 2) {
      return List.of();
    }
    BitSet hidden = secrecy.hiddenParts(List.copyOf(counts.values()));
    List<String> words = new ArrayList<>();
    for (Map.Entry<Channel, Long> one : counts.entrySet()) {
      String people =
          hidden.get(words.size())
              ? "Quelques personnes ont répondu"
              : French.count(one.getValue(), "personne a répondu", "personnes ont répondu");
      words.add(people + " " + how(one.getKey()) + ".");
    }
    return words;
  }

  private static String how(Channel channel) {
    return switch (channel) {
      case WEB -> "en ligne";
      case KIOSK -> "sur une borne";
      case ASSISTED -> "avec l’aide de l’équipe";
      case PAPER -> "sur papier";
      case IMPORT -> "ailleurs : leurs réponses ont été importées d’un fichier";
    };
  }

  /** Nothing before the first response. */
  public @Nullable BarChart chart(StatisticalSecrecy secrecy) {
    LocalDate from = first;
    LocalDate to = last;
    if (from == null || to == null) {
      return null;
    }
    Span span = Span.between(from, to);
    Map<LocalDate, Long> counts = new TreeMap<>();
    for (LocalDate start = span.start(from); !start.isAfter(to); start = span.next(start)) {
      counts.put(start, 0L);
    }
    received.forEach(one -> counts.merge(span.start(one.receivedOn()), one.people(), Long::sum));
    return new BarChart(
        "participation",
        "Les réponses " + span.words(),
        words() + " en tout.",
        "Réponses",
        bars(span, counts, secrecy));
  }

  private List<BarChart.Bar> bars(
      Span span, Map<LocalDate, Long> counts, StatisticalSecrecy secrecy) {
    List<LocalDate> starts = List.copyOf(counts.keySet());
    List<Long> values = List.copyOf(counts.values());
    BitSet hidden = secrecy.hiddenParts(values);
    List<BarChart.Bar> bars = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      String label = span.label(starts.get(i));
      bars.add(
          hidden.get(i)
              ? BarChart.Bar.hidden(label, secrecy.reason())
              : BarChart.Bar.of(label, values.get(i), (double) values.get(i) / total));
    }
    return bars;
  }

  /** How wide a bar of the chart is in time. */
  private enum Span {
    DAY,
    WEEK,
    MONTH;

    static Span between(LocalDate from, LocalDate to) {
      if (ChronoUnit.DAYS.between(from, to) < MOST_DAYS) {
        return DAY;
      }
      return ChronoUnit.WEEKS.between(from, to) < MOST_WEEKS ? WEEK : MONTH;
    }

    LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    LocalDate next(LocalDate start) {
      return switch (this) {
        case DAY -> start.plusDays(1);
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
      };
    }

    String label(LocalDate start) {
      return switch (this) {
        case DAY -> French.date(start);
        case WEEK -> "Semaine du " + French.date(start);
        case MONTH -> capital(French.month(start));
      };
    }

    String words() {
      return switch (this) {
        case DAY -> "jour par jour";
        case WEEK -> "semaine par semaine";
        case MONTH -> "mois par mois";
      };
    }

    private static String capital(String word) {
      return word.substring(0, 1).toUpperCase(Locale.FRANCE) + word.substring(1);
    }
  }
}
