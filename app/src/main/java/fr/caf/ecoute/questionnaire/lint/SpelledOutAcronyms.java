package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An acronym is spelled out somewhere: in brackets after it, or by words whose initials make it.
 */
final class SpelledOutAcronyms implements Rule {
  private static final Pattern ACRONYM =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{3,8}(?![\\p{L}\\p{N}])");
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  /** Known to everyone by these letters. */
  private static final Set<String> KNOWN = Set.of("SMS", "PDF", "CAF", "TGV", "SNCF", "FALC");

  private static final Set<String> SKIPPED =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "à", "au", "aux", "en", "pour");

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    List<Phrase> phrases = Phrase.of(questionnaire).toList();
    String all = phrases.stream().map(Phrase::text).collect(Collectors.joining(" . "));
    Set<String> said = new HashSet<>(KNOWN);
    return phrases.stream()
        .flatMap(
            phrase ->
                ACRONYM
                    .matcher(phrase.text())
                    .results()
                    .map(MatchResult::group)
                    .filter(said::add)
                    .filter(acronym -> !isSpelledOut(acronym, all))
                    .map(acronym -> finding(phrase, acronym)));
  }

  private static Finding finding(Phrase phrase, String acronym) {
    return Finding.info(
        phrase.place(),
        "Le sigle « %s » n'est expliqué nulle part.".formatted(acronym),
        "Une personne qui ne le connaît pas répondra au hasard ou s'arrêtera. Écrivez ses mots en"
            + " toutes lettres, ou dites dans l'aide ce que c'est.");
  }

  static boolean isSpelledOut(String acronym, String text) {
    String wanted = acronym.toLowerCase(Locale.FRENCH);
    StringBuilder all = new StringBuilder();
    StringBuilder telling = new StringBuilder();
    for (String word : Sentences.words(text)) {
      if (word.equals(acronym)) {
        continue;
      }
      String plain = MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
      String initial = plain.substring(0, 1).toLowerCase(Locale.FRENCH);
      all.append(initial);
      if (!SKIPPED.contains(word.toLowerCase(Locale.FRENCH))) {
        telling.append(initial);
      }
    }
    return telling.indexOf(wanted) >= 0 || all.indexOf(wanted) >= 0;
  }
}
