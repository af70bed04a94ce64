package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.text.Elision;
import fr.caf.ecoute.analysis.text.Lexicon;
import fr.caf.ecoute.analysis.text.PartOfSpeech;
import fr.caf.ecoute.analysis.text.PartsOfSpeech;
import fr.caf.ecoute.analysis.text.PartsOfSpeech.Tagged;
import fr.caf.ecoute.analysis.text.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An expression where one person used it.
 *
 * @param surface straightened: possessives made articles, capitals lowered but those of names
 * @param head the noun that leads it, or nothing
 * @param before the small word before it, as the dictionary writes it
 */
record Use(
    Reading reading, String surface, String head, String before, String opening, boolean proposed) {
  private static final int LONGEST_ACRONYM = 5;
  private static final int SHORT_ACRONYM = 3;
  private static final Pattern NOUN_PHRASE =
      Pattern.compile("A?[NP](?:R?A|P|N|CR?A|(?:O+D?|CO?D?)A?[NP])*(?:OI(?:O?D?A?[NP]A*)?)?|A[NP]");
  private static final Pattern VERB_PHRASE =
      Pattern.compile("R?I(?:O?D?A?[NP]A*)(?:R?A|[OC]+D?A?[NP]A*)*|IO*I(?:O?D?A?[NP]A*)");
  private static final Set<String> QUANTITIES = Set.of("plus", "moins", "trop", "pas", "davantage");
  private static final Set<String> NONE = Set.of("aucun", "aucune");
  private static final Set<String> BEFORE_PROPOSALS =
      Set.of(
          "faut",
          "faudrait",
          "faudra",
          "doit",
          "doivent",
          "devrait",
          "devraient",
          "et",
          "puis",
          "pourrait",
          "pouvoir",
          "-",
          "–",
          "propose",
          "or",
          "ou");
  private static final Set<String> POSSESSIVES =
      Set.of(
          "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre",
          "vos", "leur", "leurs", "ce", "cet", "cette", "ces");
  private static final Set<String> MANY = Set.of("les", "des", "aux");
  private static final Set<String> KEEP_ARTICLE =
      Set.of("seul", "seule", "même", "mêmes", "vrai", "vraie", "premier", "première", "autre");

  static final Use UNREADABLE = new Use(Reading.NONE, "", "", "", "", false);

  /**
   * Reads the words between two offsets.
   *
   * @param opens whether the sentence begins with the first word given
   */
  static Use of(List<Tagged> sentence, int start, int end, boolean opens, Lexicon lexicon) {
    int first = 0;
    while (first < sentence.size() && sentence.get(first).start() < start) {
      first++;
    }
    int after = first;
    while (after < sentence.size() && sentence.get(after).start() < end) {
      after++;
    }
    if (first == after) {
      return UNREADABLE;
    }
    List<Tagged> span = sentence.subList(first, after);
    boolean begins = opens && first == 0;
    String before = word(sentence, first - 1);
    String infinitive = order(span.getFirst(), begins, lexicon);
    Reading reading =
        isCut(sentence, first) ? Reading.NONE : reading(letters(span, !infinitive.isEmpty()));
    String surface = surface(span, infinitive, reading, before, lexicon);
    if (reading == Reading.WORD
        && before.equals("plus")
        && MANY.contains(word(sentence, first - 2))) {
      return new Use(Reading.NOUN, "les plus " + surface, head(span), "les", "", false);
    }
    boolean proposed = begins || !infinitive.isEmpty() || BEFORE_PROPOSALS.contains(before);
    return new Use(
        reading, surface, head(span), before, opening(sentence, first, reading), proposed);
  }

  private static String word(List<Tagged> sentence, int i) {
    return i < 0 ? "" : PartsOfSpeech.plain(sentence.get(i).word());
  }

  /** Whether an adjective opens the words and goes with the noun before them. */
  private static boolean isCut(List<Tagged> sentence, int first) {
    if (first == 0 || sentence.get(first).part() != PartOfSpeech.ADJECTIVE) {
      return false;
    }
    PartOfSpeech last = sentence.get(first - 1).part();
    return last == PartOfSpeech.NOUN || last == PartOfSpeech.NAME;
  }

  /** The infinitive of a verb that opens a sentence as an order; nothing otherwise. */
  private static String order(Tagged verb, boolean begins, Lexicon lexicon) {
    WordForms forms = lexicon.of(PartsOfSpeech.plain(verb.word()));
    return begins && forms.imperative() ? Objects.requireNonNullElse(forms.infinitive(), "") : "";
  }

  private static String letters(List<Tagged> span, boolean infinitive) {
    StringBuilder letters = new StringBuilder();
    span.forEach(tagged -> letters.append(tagged.part().letter()));
    if (infinitive) {
      letters.setCharAt(0, PartOfSpeech.INFINITIVE.letter());
    }
    return letters.toString();
  }

  private static Reading reading(String letters) {
    if (letters.equals("N")) {
      return Reading.NOUN;
    }
    if (letters.equals("P")) {
      return Reading.PROPER_NOUN;
    }
    if (NOUN_PHRASE.matcher(letters).matches()) {
      return Reading.NOUN_PHRASE;
    }
    if (VERB_PHRASE.matcher(letters).matches()) {
      return Reading.VERB_PHRASE;
    }
    return letters.equals("A") || letters.equals("I") ? Reading.WORD : Reading.NONE;
  }

  private static String head(List<Tagged> span) {
    return span.stream()
        .filter(word -> word.part() == PartOfSpeech.NOUN || word.part() == PartOfSpeech.NAME)
        .findFirst()
        .map(word -> PartsOfSpeech.plain(word.word()))
        .orElse("");
  }

  private static String opening(List<Tagged> sentence, int first, Reading reading) {
    String before = word(sentence, first - 1);
    String earlier = word(sentence, first - 2);
    if (reading == Reading.VERB_PHRASE) {
      return before.equals("pas") && earlier.equals("ne") ? "ne pas" : "";
    }
    if (NONE.contains(before)) {
      return before;
    }
    boolean counted = (before.equals("de") || before.equals("d'")) && QUANTITIES.contains(earlier);
    return counted && !(earlier.equals("plus") && negated(sentence, first - 2)) ? earlier : "";
  }

  /** Whether "plus" means "no longer". */
  private static boolean negated(List<Tagged> sentence, int plus) {
    for (int i = Math.max(0, plus - 4); i < plus; i++) {
      String word = word(sentence, i);
      if (word.equals("ne") || word.equals("n'") || word.equals("a")) {
        return true;
      }
    }
    return false;
  }

  private static String surface(
      List<Tagged> span, String infinitive, Reading reading, String before, Lexicon lexicon) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < span.size(); i++) {
      String plain = PartsOfSpeech.plain(span.get(i).word());
      String written = written(span.get(i), i == 0, lexicon);
      if (i == 0 && !infinitive.isEmpty()) {
        words.add(infinitive);
      } else if (POSSESSIVES.contains(plain) && i + 1 < span.size()) {
        contract(words, article(plain, span.get(i + 1), lexicon));
      } else if (!(isArticle(plain) && afterAnd(words) && reading == Reading.NOUN_PHRASE)) {
        words.add(written);
      }
    }
    String first = PartsOfSpeech.plain(span.getFirst().word());
    boolean keeps = KEEP_ARTICLE.contains(first) && reading == Reading.NOUN_PHRASE;
    return (keeps ? kept(before) : "") + String.join(" ", words).replace("’ ", "’");
  }

  private static boolean isArticle(String plain) {
    return switch (plain) {
      case "le", "la", "les", "l'", "des", "du" -> true;
      default -> false;
    };
  }

  private static boolean afterAnd(List<String> words) {
    return !words.isEmpty() && words.getLast().equals("et");
  }

  /** Adds an article: "de" and "le" make "du". */
  private static void contract(List<String> words, String article) {
    String last = words.isEmpty() ? "" : words.getLast();
    if ((last.equals("de") || last.equals("à")) && article.startsWith("le")) {
      words.set(words.size() - 1, Elision.contracted(last, article + " ").strip());
    } else {
      words.add(article);
    }
  }

  private static String kept(String before) {
    return switch (before) {
      case "un", "une", "le", "la", "les" -> before + " ";
      case "du", "au" -> "le ";
      default -> "";
    };
  }

  private static String article(String possessive, Tagged next, Lexicon lexicon) {
    String noun = PartsOfSpeech.plain(next.word());
    boolean plural = possessive.endsWith("s");
    boolean feminine =
        possessive.endsWith("a")
            || possessive.equals("cette")
            || (lexicon.of(noun).feminine()
                && !lexicon.of(noun).masculine()
                && !possessive.startsWith("ce"));
    String whole = Elision.the(noun, feminine, plural);
    return whole.substring(0, whole.length() - noun.length()).strip();
  }

  private static String written(Tagged tagged, boolean first, Lexicon lexicon) {
    String word = tagged.word().replace('\'', '’');
    String small = word.toLowerCase(Locale.FRENCH);
    String accented = lexicon.accented(small);
    if (!Character.isUpperCase(word.charAt(0))) {
      return accented;
    }
    boolean known = lexicon.of(PartsOfSpeech.plain(accented)).known();
    boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.FRENCH));
    boolean mended = !accented.equals(small);
    if (shouted && (!known || (mended && word.length() <= SHORT_ACRONYM))) {
      return word.length() > LONGEST_ACRONYM ? accented : word;
    }
    if (!known) {
      return word;
    }
    return first || shouted ? accented : Elision.capital(accented);
  }
}
