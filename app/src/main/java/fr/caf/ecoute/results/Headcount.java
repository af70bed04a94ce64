package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.French;
import java.time.Instant;

/**
 * How many people answered, as exactly as it may be told. Where those who may answer are known,
 * somebody knows who is about to: while answers may still come their number is told by tens, so
 * that one more does not show. Of agents, few are never counted.
 *
 * @param byTens whether it is rounded
 */
public record Headcount(long people, Audience audience, boolean byTens) {
  private static final int TENS = 10;

  public static Headcount of(Consultation consultation, long people, Instant now) {
    boolean known = consultation.countedTogether() > 1;
    return new Headcount(
        people, consultation.audience(), known && !consultation.resultsMayBeSeen(now));
  }

  /** "1 214 réponses", "au moins 40 réponses", "moins de 10 réponses". */
  public String words(String one, String many) {
    int least = byTens ? TENS : fewest();
    if (people < least) {
      return "moins de " + French.count(least, one, many);
    }
    return byTens
        ? "au moins " + French.count(people - people % TENS, one, many)
        : French.count(people, one, many);
  }

  /** Whether that nobody answered is said as such. */
  boolean isNobody() {
    return people == 0 && !byTens && fewest() == 0;
  }

  private int fewest() {
    return switch (audience) {
      case PUBLIC -> 0;
      case AGENTS -> audience.smallestGroup();
    };
  }

  /** The same at the beginning of a sentence. */
  public String sentence(String one, String many) {
    String words = words(one, many);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
