package fr.caf.ecoute.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.PageLanguage;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.Tickets;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plain questions about small numbers, in words, that a screen reader reads like any other: «
 * Combien font trois plus quatre ? ». Each serves once, in the place it was asked, for half an
 * hour; nothing is kept but the hash of those that were used.
 */
@Singleton
class Riddles {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int MOST = 100_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Tickets tickets;
  private final Clock clock;
  private final Cache<String, Boolean> used =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PATIENCE).build();

  Riddles(Tickets tickets, Clock clock) {
    this.tickets = tickets;
    this.clock = clock;
  }

  /** Another one, in that language. */
  Riddle ask(String place, PageLanguage language, String problem) {
    return RANDOM.nextBoolean()
        ? sum(place, language, problem)
        : greatest(place, language, problem);
  }

  private Riddle sum(String place, PageLanguage language, String problem) {
    List<String> words = numbers(language);
    int first = 1 + RANDOM.nextInt(5);
    int second = 1 + RANDOM.nextInt(5);
    return riddle(
        place,
        first + second,
        language.say("riddle.sum", words.get(first), words.get(second)),
        problem);
  }

  private Riddle greatest(String place, PageLanguage language, String problem) {
    List<String> words = numbers(language);
    List<Integer> drawn = RANDOM.ints(1, words.size()).distinct().limit(3).boxed().toList();
    return riddle(
        place,
        drawn.stream().mapToInt(Integer::intValue).max().orElseThrow(),
        language.say(
            "riddle.greatest",
            words.get(drawn.get(0)),
            words.get(drawn.get(1)),
            words.get(drawn.get(2))),
        problem);
  }

  private Riddle riddle(String place, int answer, String question, String problem) {
    String ticket =
        tickets.write(purpose(place), Integer.toString(answer), clock.instant().plus(PATIENCE));
    return new Riddle(ticket, question, problem);
  }

  /** Whether the form answers a question of ours, asked in that place, for the first time. */
  boolean isAnswered(String place, PageLanguage language, Form form) {
    String ticket = form.text(Riddle.TICKET);
    Optional<Integer> expected =
        tickets.read(purpose(place), ticket, clock.instant()).map(Integer::valueOf);
    // A wrong answer uses the question up too: it is not to be guessed.
    boolean first =
        expected.isPresent()
            && used.asMap().putIfAbsent(new SecretKey(ticket).hash(), true) == null;
    return first
        && number(form.text(Riddle.ANSWER), language).filter(expected.get()::equals).isPresent();
  }

  /** In figures of any script, or in words, whatever the accents. */
  private static Optional<Integer> number(String typed, PageLanguage language) {
    String plain = plain(typed);
    if (plain.isEmpty() || plain.length() > 30) {
      return Optional.empty();
    }
    if (plain.length() <= 2 && plain.chars().allMatch(Character::isDigit)) {
      return Optional.of(
          plain.chars().map(digit -> Character.digit(digit, 10)).reduce(0, (a, b) -> 10 * a + b));
    }
    List<String> words = numbers(language).stream().map(Riddles::plain).toList();
    return Optional.of(words.indexOf(plain)).filter(index -> index >= 0);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.!؟?]", "");
  }

  /** From zero to ten. */
  private static List<String> numbers(PageLanguage language) {
    return List.of(language.say("riddle.numbers").split("/"));
  }

  private static String purpose(String place) {
    return "riddle " + place;
  }
}
