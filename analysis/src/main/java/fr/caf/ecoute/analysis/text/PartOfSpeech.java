package fr.caf.ecoute.analysis.text;

/** What part a word plays in a sentence. */
public enum PartOfSpeech {
  NOUN('N'),
  /** A noun people write with a capital, or that no dictionary knows. */
  NAME('P'),
  /** Past participles that qualify a noun among them. */
  ADJECTIVE('A'),
  INFINITIVE('I'),
  /** Any form of a verb but the infinitive. */
  VERB('V'),
  DETERMINER('D'),
  PREPOSITION('O'),
  CONJUNCTION('C'),
  ADVERB('R'),
  PRONOUN('S'),
  OTHER('X');

  private final char letter;

  PartOfSpeech(char letter) {
    this.letter = letter;
  }

  /** One letter for each, so that patterns can be written over sentences. */
  public char letter() {
    return letter;
  }
}
