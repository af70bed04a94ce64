package fr.caf.ecoute.analysis.keyword;

/** What an expression is when people use it. */
enum Reading {
  NOUN,
  /** A noun people write with a capital. */
  PROPER_NOUN,
  NOUN_PHRASE,
  VERB_PHRASE,
  /** A word that tells something but names nothing. */
  WORD,
  NONE;

  /** Whether it can stand alone above a list of answers. */
  boolean isTitle() {
    return switch (this) {
      case NOUN, PROPER_NOUN, NOUN_PHRASE, VERB_PHRASE -> true;
      case WORD, NONE -> false;
    };
  }
}
