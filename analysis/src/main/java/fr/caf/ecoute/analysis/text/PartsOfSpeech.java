package fr.caf.ecoute.analysis.text;

import static fr.caf.ecoute.analysis.text.PartOfSpeech.ADJECTIVE;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.ADVERB;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.CONJUNCTION;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.DETERMINER;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.INFINITIVE;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.NAME;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.NOUN;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.OTHER;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.PREPOSITION;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.PRONOUN;
import static fr.caf.ecoute.analysis.text.PartOfSpeech.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What part each word plays where it stands: the dictionary says what it can be, its neighbours
 * what it is.
 *
 * <p>The rules are those a school grammar gives: after an article comes a noun, after a pronoun a
 * verb, after a noun what qualifies it. An instance serves one thread at a time.
 */
public final class PartsOfSpeech {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]|[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*"
              + "|\\d+(?:[.,]\\d+)*|[^\\s]");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "de", "d'", "à", "en", "par", "pour", "sur", "sans", "avec", "dans", "entre", "contre",
          "vers", "chez", "sous", "dès", "du", "des", "au", "aux");
  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l'", "un", "une", "leur");
  private static final Set<String> CONJUNCTIONS = Set.of("et", "ou", "ni", "mais");
  private static final Set<String> BEFORE_VERBS =
      Set.of(
          "je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "qui", "ne", "n'",
          "se", "s'", "me", "m'", "te", "t'", "ça", "cela", "y");
  private static final Set<String> QUANTITIES = Set.of("plus", "moins", "trop", "pas", "très");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "a", "ai", "as", "ont", "avons", "avez", "avait", "avaient", "aurait", "est", "sont",
          "était", "étaient", "été", "suis", "sera", "serait", "soit", "soient", "fait", "c'est");

  /** Adjectives that come before their noun. */
  private static final Set<String> EARLY =
      Set.of(
          "grand",
          "grande",
          "grands",
          "grandes",
          "petit",
          "petite",
          "petits",
          "petites",
          "gros",
          "grosse",
          "grosses",
          "bon",
          "bonne",
          "bons",
          "bonnes",
          "nouveau",
          "nouvelle",
          "nouveaux",
          "nouvelles",
          "jeune",
          "jeunes",
          "vieux",
          "vieille",
          "haut",
          "haute",
          "hauts",
          "hautes",
          "bas",
          "basse",
          "ancien",
          "ancienne",
          "anciens",
          "anciennes",
          "faible",
          "faibles",
          "meilleur",
          "meilleure",
          "seul",
          "seule",
          "premier",
          "première",
          "mauvais");

  private static final List<PartOfSpeech> SMALL =
      List.of(PREPOSITION, CONJUNCTION, PRONOUN, ADVERB);
  private static final List<PartOfSpeech> OTHERWISE = List.of(ADJECTIVE, NOUN, VERB);

  /** One word of a sentence, its place and its part. */
  public record Tagged(String word, int start, PartOfSpeech part) {}

  private final Lexicon lexicon;

  public PartsOfSpeech(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words of a sentence, or of enough of it, in order. */
  public List<Tagged> of(String sentence) {
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      words.add(word.group());
      starts.add(word.start());
    }
    List<Tagged> tagged = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      tagged.add(new Tagged(words.get(i), starts.get(i), part(words, i, tagged)));
    }
    return tagged;
  }

  /** The word as the dictionary writes it. */
  public static String plain(String word) {
    return word.toLowerCase(Locale.FRENCH).replace('’', '\'');
  }

  private PartOfSpeech part(List<String> words, int i, List<Tagged> before) {
    String word = plain(words.get(i));
    if (!Character.isLetter(word.charAt(0))) {
      return OTHER;
    }
    if (PREPOSITIONS.contains(word)) {
      return PREPOSITION;
    }
    if (CONJUNCTIONS.contains(word)) {
      return CONJUNCTION;
    }
    WordForms next = i + 1 < words.size() ? forms(words.get(i + 1)) : WordForms.UNKNOWN;
    if (ARTICLES.contains(word)) {
      boolean object = next.known() && !mayBeNamed(next) && !next.may(DETERMINER);
      return object && (next.may(VERB) || next.may(INFINITIVE)) ? PRONOUN : DETERMINER;
    }
    if (BEFORE_VERBS.contains(word)) {
      return PRONOUN;
    }
    if (QUANTITIES.contains(word)) {
      return ADVERB;
    }
    WordForms forms = forms(word);
    if (!forms.known()) {
      return unknown(words.get(i));
    }
    if (forms.parts().size() == 1) {
      return forms.parts().iterator().next();
    }
    String previous = i == 0 ? "" : plain(words.get(i - 1));
    PartOfSpeech last = i == 0 ? OTHER : before.get(i - 1).part();
    PartOfSpeech earlier = i < 2 ? OTHER : before.get(i - 2).part();
    boolean afterVerb = BEFORE_VERBS.contains(previous) || AUXILIARIES.contains(previous);
    return among(forms, EARLY.contains(word), afterVerb, earlier, last, next);
  }

  private WordForms forms(String word) {
    return lexicon.of(lexicon.accented(plain(word)));
  }

  private static boolean mayBeNamed(WordForms forms) {
    return forms.may(NOUN) || forms.may(ADJECTIVE) || forms.may(NAME);
  }

  private PartOfSpeech unknown(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(0)) ? NAME : NOUN;
  }

  private static PartOfSpeech among(
      WordForms forms,
      boolean early,
      boolean afterVerb,
      PartOfSpeech earlier,
      PartOfSpeech last,
      WordForms next) {
    if (forms.may(DETERMINER) && (mayBeNamed(next) || !forms.may(PRONOUN))) {
      return DETERMINER;
    }
    if (forms.may(INFINITIVE) && last != DETERMINER) {
      return INFINITIVE;
    }
    if (afterVerb && forms.may(VERB)) {
      return VERB;
    }
    boolean named = last == NOUN || last == NAME;
    boolean opens = last == DETERMINER || last == PREPOSITION;
    if (last != DETERMINER && last != ADJECTIVE) {
      for (PartOfSpeech small : SMALL) {
        boolean rather = named && forms.may(ADJECTIVE) && small != PREPOSITION;
        if (forms.may(small) && !rather) {
          return small;
        }
      }
    }
    if (opens && forms.may(ADJECTIVE) && next.may(NOUN) && !next.may(PREPOSITION)) {
      return forms.may(NOUN) && next.may(ADJECTIVE) && !early ? NOUN : ADJECTIVE;
    }
    boolean qualified = last == ADJECTIVE && (earlier == NOUN || earlier == NAME);
    if ((named || qualified) && forms.may(ADJECTIVE)) {
      return ADJECTIVE;
    }
    if ((opens || last == ADJECTIVE) && forms.may(NOUN)) {
      return NOUN;
    }
    if ((named || last == PRONOUN) && forms.may(VERB)) {
      return VERB;
    }
    for (PartOfSpeech part : OTHERWISE) {
      if (forms.may(part)) {
        return part;
      }
    }
    return OTHER;
  }
}
