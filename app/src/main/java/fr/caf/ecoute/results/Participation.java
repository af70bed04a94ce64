package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Received;
import fr.caf.ecoute.web.French;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many took part, and when, as coarsely as the dates of responses are. */
public record Participation(Headcount headcount, List<Received> received) {
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
  static Participation of(
      Consultation consultation, List<Received> received, long waiting, Instant now) {
    long people = received.stream().mapToLong(Received::people).sum() + waiting;
    return new Participation(Headcount.of(consultation, people, now), received);
  }

  /** "1 214 personnes ont répondu". */
  public String words() {
    return headcount.isNobody()
        ? "Personne n’a encore répondu"
        : headcount.sentence("personne a répondu", "personnes ont répondu");
  }

  /**
   * How people answered, one sentence for each channel. A channel few people chose is told no
   * otherwise than one that nobody chose: those are named together, without a number.
   */
  public List<String> byChannel(StatisticalSecrecy secrecy) {
    Map<Channel, Long> counts = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      counts.put(channel, 0L);
    }
    received.forEach(one -> counts.merge(one.channel(), one.people(), Long::sum));
    BitSet hidden = secrecy.hiddenParts(List.copyOf(counts.values()));
    List<String> words = new ArrayList<>();
    List<String> few = new ArrayList<>();
    int place = 0;
    for (Map.Entry<Channel, Long> one : counts.entrySet()) {
      if (hidden.get(place++)) {
        few.add(how(one.getKey()));
      } else {
        words.add(
            French.count(one.getValue(), "personne a répondu", "personnes ont répondu")
                + " "
                + how(one.getKey())
                + ".");
      }
    }
    if (!words.isEmpty() && !few.isEmpty()) {
      words.add("Personne, ou trop peu de monde pour le dire : " + String.join(", ", few) + ".");
    }
    return words;
  }

  private static String how(Channel channel) {
    return switch (channel) {
      case WEB -> "en ligne";
      case KIOSK -> "sur une borne";
      case ASSISTED -> "avec l’aide de l’équipe";
      case PAPER -> "sur papier";
      case IMPORT -> "ailleurs, leurs réponses ayant été importées d’un fichier";
    };
  }

  /**
   * All along the time it was open, whenever the first and the last answer came; nothing before it
   * opens.
   */
  public @Nullable BarChart chart(Consultation consultation, StatisticalSecrecy secrecy) {
    Instant opened = consultation.openedAt();
    Instant sealed = consultation.sealedAt();
    if (opened == null || sealed == null || received.isEmpty()) {
      return null;
    }
    LocalDate from = earlier(consultation.audience().coarse(French.day(opened)), received);
    LocalDate to = later(consultation.audience().coarse(French.day(sealed)), received);
    Span span = Span.between(from, to, consultation.audience());
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

  /** Imported responses may have been collected before, or after. */
  private static LocalDate earlier(LocalDate opened, List<Received> received) {
    return Stream.concat(Stream.of(opened), received.stream().map(Received::receivedOn))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  private static LocalDate later(LocalDate sealed, List<Received> received) {
    return Stream.concat(Stream.of(sealed), received.stream().map(Received::receivedOn))
        .max(LocalDate::compareTo)
        .orElseThrow();
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
              : BarChart.Bar.of(label, values.get(i), (double) values.get(i) / headcount.people()));
    }
    return bars;
  }

  /** How wide a bar of the chart is in time. */
  private enum Span {
    DAY,
    WEEK,
    MONTH;

    static Span between(LocalDate from, LocalDate to, Audience audience) {
      boolean byDay =
          switch (audience) {
            case PUBLIC -> true;
            case AGENTS -> false;
          };
      if (byDay && ChronoUnit.DAYS.between(from, to) < MOST_DAYS) {
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
