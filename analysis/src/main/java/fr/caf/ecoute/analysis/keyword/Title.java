package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.text.Elision;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What can stand above a group of texts.
 *
 * @param terms the content words as they are counted
 * @param surface how it is written: no capital but that of names, no article
 * @param afterDe the same after "de", with the article it needs: "du site", "d’ouvrir un guichet"
 * @param verb whether it is a verb and its complement
 * @param proposed whether those who write it mostly propose to do it
 * @param texts how many texts of the group hold it
 * @param share the same over the texts of the group
 * @param weight how well it sets the group apart: comparable between groups
 */
public record Title(
    List<String> terms,
    String surface,
    String afterDe,
    boolean verb,
    boolean proposed,
    int texts,
    double share,
    double weight) {
  private static final Pattern LONE_LETTER = Pattern.compile("(?<![\\p{L}’'])[b-xz](?![\\p{L}’'])");

  public Title {
    terms = List.copyOf(terms);
  }

  /** With a capital. */
  public String line() {
    return Elision.capital(surface);
  }

  /** Whether one says nothing more than the other. */
  public boolean overlaps(Title other) {
    return Collections.indexOfSubList(other.terms, terms) >= 0
        || Collections.indexOfSubList(terms, other.terms) >= 0;
  }

  /** Neither an address, nor a number, nor a web page. */
  public static boolean isDecent(String surface) {
    return !LONE_LETTER.matcher(surface).find()
        && surface.indexOf('@') < 0
        && surface.codePoints().noneMatch(Character::isDigit)
        && surface.codePoints().anyMatch(Character::isLetter);
  }
}
