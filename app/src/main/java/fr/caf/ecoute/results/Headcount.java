package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.French;
import java.time.Instant;

/**
 * How many people answered, as exactly as it may be told. Agents know who is about to answer: while
 * answers may still come their number is told by tens, so that one more does not show.
 *
 * @param sealed whether no answer can come any more
 */
public record Headcount(long people, Audience audience, boolean sealed) {
  private static final int TENS = 10;

  public static Headcount of(Consultation consultation, long people, Instant now) {
    return new Headcount(people, consultation.audience(), consultation.resultsMayBeSeen(now));
  }

  /** "1 214 réponses", "au moins 40 réponses", "moins de 10 réponses". */
  public String words(String one, String many) {
    return switch (audience) {
      case PUBLIC -> French.count(people, one, many);
      case AGENTS -> {
        int smallest = audience.smallestGroup();
        if (people < smallest) {
          yield "moins de " + French.count(smallest, one, many);
        }
        yield sealed
            ? French.count(people, one, many)
            : "au moins " + French.count(people - people % TENS, one, many);
      }
    };
  }

  /** The same at the beginning of a sentence. */
  public String sentence(String one, String many) {
    String words = words(one, many);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
