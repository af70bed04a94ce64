package fr.caf.ecoute.analysis.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The likeliest way to cut a word into known pieces (Kudo, <i>Subword regularization</i>, 2018);
 * unknown characters that follow one another count as one piece.
 */
final class UnigramPieces implements Pieces {
  private static final double UNKNOWN_PENALTY = 10;

  record Piece(long number, double score) {}

  private final Map<String, Piece> pieces;
  private final long unknown;
  private final double unknownScore;
  private final int longest;

  /**
   * @param pieces text and score of each piece; its place is its number
   */
  UnigramPieces(List<Map.Entry<String, Double>> pieces, int unknown) {
    this.pieces = HashMap.newHashMap(pieces.size());
    double least = 0;
    int most = 1;
    for (int number = 0; number < pieces.size(); number++) {
      Map.Entry<String, Double> piece = pieces.get(number);
      this.pieces.put(piece.getKey(), new Piece(number, piece.getValue()));
      least = Math.min(least, piece.getValue());
      most = Math.max(most, piece.getKey().length());
    }
    this.unknown = unknown;
    this.unknownScore = least - UNKNOWN_PENALTY;
    this.longest = most;
  }

  @Override
  public void add(String word, List<Long> numbers) {
    int length = word.length();
    double[] best = new double[length + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    int[] cameFrom = new int[length + 1];
    for (int start = 0; start < length; start = word.offsetByCodePoints(start, 1)) {
      int character = word.offsetByCodePoints(start, 1);
      boolean alone = false;
      for (int end = start + 1; end <= Math.min(length, start + longest); end++) {
        Piece piece = pieces.get(word.substring(start, end));
        if (piece != null) {
          alone |= end == character;
          reach(end, start, best[start] + piece.score(), best, cameFrom);
        }
      }
      if (!alone) {
        reach(character, start, best[start] + unknownScore, best, cameFrom);
      }
    }
    addPath(word, cameFrom, numbers);
  }

  private static void reach(int end, int start, double score, double[] best, int[] cameFrom) {
    if (score > best[end]) {
      best[end] = score;
      cameFrom[end] = start;
    }
  }

  private void addPath(String word, int[] cameFrom, List<Long> numbers) {
    List<Long> path = new ArrayList<>();
    for (int end = word.length(); end > 0; end = cameFrom[end]) {
      Piece piece = pieces.get(word.substring(cameFrom[end], end));
      long number = piece == null ? unknown : piece.number();
      if (piece != null || path.isEmpty() || path.getLast() != unknown) {
        path.add(number);
      }
    }
    numbers.addAll(path.reversed());
  }
}
