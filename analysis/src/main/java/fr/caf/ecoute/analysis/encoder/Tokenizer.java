package fr.caf.ecoute.analysis.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Cuts a text into the numbers a model reads.
 *
 * @param normal the text as the model expects it
 * @param words the words of a normal text
 * @param before what the model expects before any text, and {@code after} after it
 * @param longest longer texts are cut short, all counted
 */
record Tokenizer(
    UnaryOperator<String> normal,
    Function<String, List<String>> words,
    Pieces pieces,
    List<Long> before,
    List<Long> after,
    int longest) {
  Tokenizer {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The numbers of a text; only the frame's when it says nothing. */
  long[] numbers(String text) {
    List<Long> numbers = new ArrayList<>(before);
    int room = longest - after.size();
    for (String word : words.apply(normal.apply(text))) {
      if (numbers.size() >= room) {
        break;
      }
      pieces.add(word, numbers);
    }
    List<Long> kept = new ArrayList<>(numbers.subList(0, Math.min(room, numbers.size())));
    kept.addAll(after);
    return kept.stream().mapToLong(Long::longValue).toArray();
  }
}
