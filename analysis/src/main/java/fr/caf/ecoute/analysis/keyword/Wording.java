package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.text.Elision;
import java.util.regex.Pattern;

/**
 * How an expression is best written, and what it is.
 *
 * @param opening what most people write before it and that changes its meaning: "plus de", "ne pas"
 * @param feminine whether the noun that leads it is
 * @param plural whether the noun that leads it is
 * @param articled whether its article is known
 * @param proposed whether those who write it mostly propose to do it
 * @param adverbial whether most people write it after a preposition
 */
record Wording(
    Reading reading,
    String surface,
    String opening,
    boolean feminine,
    boolean plural,
    boolean articled,
    boolean proposed,
    boolean adverbial) {
  private static final Pattern ARTICLED = Pattern.compile("(?:une?|la|les?) ");
  static final Wording NONE = new Wording(Reading.NONE, "", "", false, false, false, false, false);

  /** The whole of it, opening included. */
  String line() {
    return switch (opening) {
      case "" -> surface;
      case "aucun", "aucune", "ne pas" -> opening + " " + surface;
      default -> opening + " " + Elision.de(surface);
    };
  }

  String afterDe() {
    if (reading == Reading.VERB_PHRASE) {
      return Elision.de(line());
    }
    if (!opening.isEmpty() || !articled) {
      return "de « " + line() + " »";
    }
    return Elision.contracted("de", the());
  }

  /** After its article, unless it has one already; between quotation marks when it is not known. */
  String the() {
    if (!articled) {
      return "« " + surface + " »";
    }
    return ARTICLED.matcher(surface).lookingAt() ? surface : Elision.the(surface, feminine, plural);
  }
}
