package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The expressions of a set of texts, and the texts each is in. */
public final class Expressions {
  private static final int LONGEST = 3;
  private static final int LEAST_TEXTS = 2;
  private static final int LONGEST_LINK = 20;
  private static final Pattern LINK =
      Pattern.compile(
          "(?iu)(?:\\s|\\s?['’]|\\s(?:de|du|des|d|à|au|aux|en|la|le|les|l|et|sur|pour|par|sans)(?=[\\s'’]))+"
              + "['’]?\\s?");

  private final List<Expression> expressions;
  private final List<List<Integer>> byText;

  private Expressions(List<Expression> expressions, List<List<Integer>> byText) {
    this.expressions = expressions;
    this.byText = byText;
  }

  /** Every expression that at least two texts share. */
  public static Expressions of(List<AnalysedVerbatim> texts) {
    Map<String, Spellings> spellings = new HashMap<>();
    List<Set<String>> keys = new ArrayList<>();
    for (AnalysedVerbatim text : texts) {
      keys.add(collect(text, spellings));
    }
    spellings.values().removeIf(found -> found.texts < LEAST_TEXTS);
    Map<String, Integer> numbers = new HashMap<>();
    List<Expression> expressions = new ArrayList<>();
    new TreeMap<>(spellings)
        .forEach(
            (key, found) -> {
              numbers.put(key, expressions.size());
              expressions.add(
                  new Expression(List.of(key.split(" ")), found.mostFrequent(), found.texts));
            });
    List<List<Integer>> byText =
        keys.stream()
            .map(all -> all.stream().filter(numbers::containsKey).map(numbers::get).toList())
            .toList();
    return new Expressions(expressions, byText);
  }

  /** How many there are; each has a number from 0. */
  public int count() {
    return expressions.size();
  }

  public Expression get(int number) {
    return expressions.get(number);
  }

  /** The numbers of the expressions of a text. */
  public List<Integer> in(int text) {
    return byText.get(text);
  }

  private static final class Spellings {
    private final Map<String, Integer> counts = new HashMap<>(2);
    private int texts;

    String mostFrequent() {
      return Spelling.best(counts);
    }
  }

  private static Set<String> collect(AnalysedVerbatim read, Map<String, Spellings> spellings) {
    String text = read.verbatim().text();
    List<Token> tokens = read.tokens();
    Set<String> keys = new LinkedHashSet<>();
    for (int first = 0; first < tokens.size(); first++) {
      StringBuilder key = new StringBuilder();
      for (int last = first; last < Math.min(tokens.size(), first + LONGEST); last++) {
        if (last > first && !linked(text, tokens.get(last - 1), tokens.get(last))) {
          break;
        }
        key.append(key.isEmpty() ? "" : " ").append(tokens.get(last).term());
        String surface = text.substring(tokens.get(first).start(), tokens.get(last).end());
        Spellings found = spellings.computeIfAbsent(key.toString(), any -> new Spellings());
        found.counts.merge(Spelling.clean(surface), 1, Integer::sum);
        if (keys.add(key.toString())) {
          found.texts++;
        }
      }
    }
    return keys;
  }

  private static boolean linked(String text, Token left, Token right) {
    int gap = right.start() - left.end();
    if (gap == 1 && text.charAt(left.end()) == ' ') {
      return true;
    }
    return gap <= LONGEST_LINK && LINK.matcher(text).region(left.end(), right.start()).matches();
  }
}
