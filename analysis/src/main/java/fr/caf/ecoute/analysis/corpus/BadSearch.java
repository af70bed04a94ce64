package fr.caf.ecoute.analysis.corpus;

/** A search that cannot be read; its message says where and why, in French. */
public final class BadSearch extends RuntimeException {
  private final int position;

  BadSearch(String words, int position, String problem) {
    super("Recherche « " + words + " », caractère " + (position + 1) + " : " + problem);
    this.position = position;
  }

  /** The offset, in what was written, of what cannot be read. */
  public int position() {
    return position;
  }
}
