package fr.caf.ecoute.analysis.text;

/**
 * One content word of a text.
 *
 * @param term the form under which it is counted: never shown to a reader
 * @param start offset of its first character in the text
 * @param end offset after its last character
 */
public record Token(String term, int start, int end) {
  /** The word as it was written. */
  public String surface(String text) {
    return text.substring(start, end);
  }
}
