package fr.caf.ecoute.consultation.team;

import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.web.French;
import io.micronaut.core.convert.value.ConvertibleMultiValues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to read, as the address says it; what makes no sense is left out.
 */
record JournalQuery(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String act,
    String member,
    String subject,
    int page) {
  private static final int LONGEST = 200;
  private static final int MOST_PAGES = 1_000_000;

  static JournalQuery read(ConvertibleMultiValues<String> sent) {
    return new JournalQuery(
        day(sent.getFirst("du")),
        day(sent.getFirst("au")),
        word(sent.getFirst("acte")),
        word(sent.getFirst("membre")),
        word(sent.getFirst("consultation")),
        sent.getFirst("page")
            .filter(page -> page.matches("[1-9][0-9]{0,6}"))
            .map(Integer::parseInt)
            .filter(page -> page <= MOST_PAGES)
            .orElse(1));
  }

  Extract extract() {
    return new Extract(
        from == null ? Instant.EPOCH : from.atStartOfDay(French.ZONE).toInstant(),
        to == null ? Extract.ALL.before() : to.plusDays(1).atStartOfDay(French.ZONE).toInstant(),
        act,
        member,
        subject);
  }

  boolean isEverything() {
    return from == null && to == null && (act + member + subject).isEmpty();
  }

  /** As a form shows it. */
  public String fromText() {
    return from == null ? "" : from.toString();
  }

  public String toText() {
    return to == null ? "" : to.toString();
  }

  /** The same filters on another page, after the question mark. */
  String on(int another) {
    return "du="
        + fromText()
        + "&au="
        + toText()
        + "&acte="
        + encoded(act)
        + "&membre="
        + encoded(member)
        + "&consultation="
        + encoded(subject)
        + "&page="
        + another;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String word(Optional<String> sent) {
    return sent.map(text -> text.replace("\0", "").strip())
        .filter(text -> text.length() <= LONGEST)
        .orElse("");
  }

  private static @Nullable LocalDate day(Optional<String> sent) {
    try {
      return sent.filter(text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .map(LocalDate::parse)
          .orElse(null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
