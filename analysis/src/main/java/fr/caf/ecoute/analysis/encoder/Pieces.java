package fr.caf.ecoute.analysis.encoder;

import java.util.List;

/** How a word is cut into the pieces a model knows. */
sealed interface Pieces permits WordPieces, UnigramPieces {
  /** Adds the numbers of the pieces of a word. */
  void add(String word, List<Long> numbers);
}
