package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.Token;
import fr.caf.ecoute.analysis.text.VagueWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether a group of texts asks for a thing and for its opposite.
 *
 * <p>Only words that stand right before the very same subject are opposed: "rétablir l’ISF" and
 * "supprimer l’ISF", never "augmenter la TVA sur le luxe" and "baisser la TVA sur le pain".
 */
final class Stances {
  private static final int FEWEST_OF_A_SIDE = 3;
  private static final double SMALLEST_SIDE = 0.15;
  private static final double SMALLEST_SHARE = 0.08;
  private static final int BEFORE = 12;
  private static final int LONGEST = 3;
  private static final Pattern NOT =
      Pattern.compile("(?iu)(?:ne\\s+(?:pas|plus|jamais)|pas\\s+(?:de|d['’])|sans)\\s*$");

  private static final Pattern ORDER = Pattern.compile("(?iu).*(?:er|ir|re|ez|ons)");
  private static final Pattern NOUN = Pattern.compile("(?iu).*(?:ion|ment|tien|our|sse)");
  private static final Pattern DETERMINED =
      Pattern.compile("(?iu)(?:\\b(?:la|le|une|cette|ce|leur|sa|son)\\s+|\\bl['’]\\s*)$");

  /** What a word asks for: the verb that stands for it, and for or against. */
  private record Side(String verb, boolean forIt) {}

  private static final class Shipped {
    private static final Map<String, Side> SIDES = read();

    private static Map<String, Side> read() {
      String name = "stances.txt";
      try (InputStream file =
              Objects.requireNonNull(Stances.class.getResourceAsStream(name), name);
          FrenchTerms french = new FrenchTerms()) {
        Map<String, Side> sides = new TreeMap<>();
        new String(file.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("+") || line.startsWith("-"))
            .forEach(line -> add(line, french, sides));
        return Map.copyOf(sides);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void add(String line, FrenchTerms french, Map<String, Side> sides) {
      String words = line.substring(1).strip();
      Side side = new Side(words.replaceAll(" .*", ""), line.startsWith("+"));
      french.of(words).forEach(token -> sides.putIfAbsent(token.term(), side));
    }
  }

  private final List<AnalysedVerbatim> texts;
  private final Links links = new Links();

  Stances(List<AnalysedVerbatim> texts) {
    this.texts = texts;
  }

  /** A subject, and who asks what about it. */
  record Split(List<String> terms, Map<Boolean, Map<String, Set<Integer>>> byVerb) {
    List<Integer> texts(boolean forIt) {
      return verbs(forIt).values().stream().flatMap(Set::stream).distinct().sorted().toList();
    }

    /** The verb most of a side use. */
    String verb(boolean forIt) {
      String best = "";
      int most = 0;
      for (Map.Entry<String, Set<Integer>> entry : verbs(forIt).entrySet()) {
        if (entry.getValue().size() > most) {
          best = entry.getKey();
          most = entry.getValue().size();
        }
      }
      return best;
    }

    private Map<String, Set<Integer>> verbs(boolean forIt) {
      return byVerb.getOrDefault(forIt, Map.of());
    }

    int smaller() {
      return Math.min(texts(true).size(), texts(false).size());
    }

    int both() {
      return texts(true).size() + texts(false).size();
    }
  }

  /** The subject the group is most divided about, if it is about any. */
  Optional<Split> of(int[] group) {
    Map<String, Split> splits = new TreeMap<>();
    for (int text : group) {
      read(text, splits);
    }
    Split best = null;
    for (Split split : splits.values()) {
      boolean divided =
          split.smaller() >= FEWEST_OF_A_SIDE
              && split.smaller() >= SMALLEST_SIDE * split.both()
              && split.both() >= SMALLEST_SHARE * group.length;
      if (divided && (best == null || split.both() > best.both())) {
        best = split;
      }
    }
    return Optional.ofNullable(best);
  }

  private void read(int text, Map<String, Split> splits) {
    AnalysedVerbatim read = texts.get(text);
    List<Token> tokens = read.tokens();
    if (tokens.stream().noneMatch(token -> Shipped.SIDES.containsKey(token.term()))) {
      return;
    }
    boolean[] linked = links.of(read.verbatim().text(), tokens);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Side side = Shipped.SIDES.get(tokens.get(i).term());
      if (side != null && linked[i + 1] && !Shipped.SIDES.containsKey(tokens.get(i + 1).term())) {
        int last = i + 1;
        while (last < i + LONGEST && goesOn(tokens, linked, last + 1)) {
          last++;
        }
        List<String> subject = tokens.subList(i + 1, last + 1).stream().map(Token::term).toList();
        if (isAsked(read.verbatim().text(), tokens, linked, i)) {
          splits
              .computeIfAbsent(
                  String.join(" ", subject), any -> new Split(subject, new TreeMap<>()))
              .byVerb()
              .computeIfAbsent(side.forIt(), any -> new TreeMap<>())
              .computeIfAbsent(side.verb(), any -> new TreeSet<>())
              .add(text);
        }
      }
    }
  }

  private static boolean goesOn(List<Token> tokens, boolean[] linked, int next) {
    return next < tokens.size() && linked[next] && !VagueWords.contains(tokens.get(next).term());
  }

  // "Il a supprimé l'ISF", "la suppression de l'ISF est injuste", "annuler la hausse" and "ne pas
  // supprimer" do not ask for what they name: only an infinitive, an order or a bare noun does.
  private static boolean isAsked(String text, List<Token> tokens, boolean[] linked, int i) {
    Token token = tokens.get(i);
    String before = text.substring(Math.max(0, token.start() - BEFORE), token.start());
    if (NOT.matcher(before).find()) {
      return false;
    }
    if (ORDER.matcher(token.surface(text)).matches()) {
      return !linked[i] || !Shipped.SIDES.containsKey(tokens.get(i - 1).term());
    }
    return NOUN.matcher(token.surface(text)).matches()
        && !linked[i]
        && !DETERMINED.matcher(before).find();
  }
}
