package fr.caf.ecoute.analysis.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text without a line so long that it would be no line of a table: a row is held whole. */
final class ShortLines extends FilterReader {
  private static final int LONGEST = 1 << 22;

  private int length;
  private int line = 1;

  ShortLines(Reader text) {
    super(text);
  }

  /** There was one. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;

    TooLong(int line) {
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] signs, int from, int most) throws IOException {
    int read = super.read(signs, from, most);
    for (int i = from; i < from + read; i++) {
      if (signs[i] == '\n') {
        line++;
        length = 0;
      } else if (signs[i] == '\r') {
        length = 0;
      } else if (++length > LONGEST) {
        throw new TooLong(line);
      }
    }
    return read;
  }
}
