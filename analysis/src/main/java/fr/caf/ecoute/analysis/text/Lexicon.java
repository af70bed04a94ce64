package fr.caf.ecoute.analysis.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * The forms of French words, by the dictionary of LanguageTool (CC BY-SA 4.0), which its artifact
 * brings unchanged.
 *
 * <p>An instance serves one thread at a time.
 */
public final class Lexicon {
  private static final class Shipped {
    private static final Dictionary FRENCH = read();

    private static Dictionary read() {
      String name = "/org/languagetool/resource/fr/french.dict";
      URL file = Objects.requireNonNull(Lexicon.class.getResource(name), name);
      try {
        return Dictionary.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final int SHORTEST_REPAIRED = 4;
  private static final int LONGEST_REPAIRED = 20;

  private final DictionaryLookup lookup = new DictionaryLookup(Shipped.FRENCH);
  private final Map<String, WordForms> known = new HashMap<>();
  private final Map<String, String> accented = new HashMap<>();

  /** What a word can be, written in lower case with straight apostrophes. */
  public WordForms of(String word) {
    return known.computeIfAbsent(word, this::look);
  }

  /** A word with the accents its writer left out; the word itself when it needs none. */
  public String accented(String word) {
    return accented.computeIfAbsent(word, this::withAccents);
  }

  private String withAccents(String word) {
    if (word.length() < SHORTEST_REPAIRED || word.length() > LONGEST_REPAIRED || of(word).known()) {
      return word;
    }
    List<String> once = accentedOnce(word);
    List<String> twice = once.stream().flatMap(other -> accentedOnce(other).stream()).toList();
    return Stream.concat(once.stream(), twice.stream())
        .filter(other -> !lookup.lookup(other).isEmpty())
        .findFirst()
        .orElse(word);
  }

  private static List<String> accentedOnce(String word) {
    List<String> accented = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      for (char letter : accents(word.charAt(i)).toCharArray()) {
        accented.add(word.substring(0, i) + letter + word.substring(i + 1));
      }
    }
    return accented;
  }

  private static String accents(char letter) {
    return switch (letter) {
      case 'e' -> "éèê";
      case 'a' -> "àâ";
      case 'i' -> "îï";
      case 'o' -> "ô";
      case 'u' -> "ûù";
      case 'c' -> "ç";
      default -> "";
    };
  }

  private WordForms look(String word) {
    List<WordData> found = lookup.lookup(word);
    if (found.isEmpty()) {
      return WordForms.UNKNOWN;
    }
    Set<PartOfSpeech> parts = EnumSet.noneOf(PartOfSpeech.class);
    String infinitive = null;
    boolean imperative = false;
    boolean finite = false;
    boolean participle = false;
    boolean masculine = false;
    boolean feminine = false;
    boolean singular = false;
    for (WordData form : found) {
      String stem = form.getStem().toString();
      // The last letter is how frequent the word is.
      String tag = form.getTag().toString();
      String[] marks = tag.substring(0, tag.length() - 1).split(" ", -1);
      PartOfSpeech part = part(marks);
      parts.add(part);
      if (part == PartOfSpeech.VERB || part == PartOfSpeech.INFINITIVE) {
        infinitive = earlier(infinitive, stem);
        imperative |= Stream.of(marks).anyMatch("imp"::equals) && word.endsWith("ez");
      }
      if (part == PartOfSpeech.NOUN) {
        masculine |= !"f".equals(marks[1]);
        feminine |= !"m".equals(marks[1]);
        singular |= !"p".equals(marks[marks.length - 1]);
      }
      if (part == PartOfSpeech.VERB) {
        boolean past = Stream.of(marks).anyMatch("ppa"::equals);
        participle |= past;
        finite |= !past;
      }
    }
    if (participle && !finite) {
      parts.add(PartOfSpeech.ADJECTIVE);
    }
    boolean noun = parts.contains(PartOfSpeech.NOUN);
    return new WordForms(parts, infinitive, imperative, feminine, masculine, noun && !singular);
  }

  private static String earlier(@Nullable String known, String other) {
    return known == null || other.compareTo(known) < 0 ? other : known;
  }

  private static PartOfSpeech part(String[] marks) {
    return switch (marks[0]) {
      case "N" -> PartOfSpeech.NOUN;
      case "Z" -> PartOfSpeech.NAME;
      case "J" -> PartOfSpeech.ADJECTIVE;
      case "V" ->
          marks[marks.length - 1].equals("inf") ? PartOfSpeech.INFINITIVE : PartOfSpeech.VERB;
      case "D", "P+D" -> PartOfSpeech.DETERMINER;
      case "P" -> PartOfSpeech.PREPOSITION;
      case "C" -> PartOfSpeech.CONJUNCTION;
      case "A" -> PartOfSpeech.ADVERB;
      case "R", "P+R" -> PartOfSpeech.PRONOUN;
      default -> PartOfSpeech.OTHER;
    };
  }
}
