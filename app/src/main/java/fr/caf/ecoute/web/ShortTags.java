package fr.caf.ecoute.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML without a tag, an attribute or a text so long that its parser would choke on it. */
final class ShortTags extends FilterInputStream {
  private static final int LONGEST = 1 << 20;

  private int since;

  ShortTags(InputStream content) {
    super(content);
  }

  /** Whether there was one, and reading stopped at it. */
  boolean wereTooLong() {
    return since > LONGEST;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int length = super.read(bytes, from, most);
    for (int i = from; i < from + length; i++) {
      since = bytes[i] == '<' ? 0 : since + 1;
      if (since > LONGEST) {
        throw new IOException("no end of a tag or a text");
      }
    }
    return length;
  }
}
