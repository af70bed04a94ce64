package fr.caf.ecoute.analysis.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** In which encoding a file was saved: by its byte order mark, else UTF-8 if it can be. */
final class CsvEncoding {
  // What French spreadsheets call ISO-8859-1, with the € and the œ.
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private CsvEncoding() {}

  static Charset detect(InputStream content) throws IOException {
    byte[] head = content.readNBytes(2);
    if (head.length == 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length == 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(head, content) ? StandardCharsets.UTF_8 : WESTERN;
  }

  private static boolean isUtf8(byte[] head, InputStream rest) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16).put(head);
    CharBuffer characters = CharBuffer.allocate(1 << 16);
    boolean last = false;
    while (!last) {
      int read = rest.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
      last = bytes.remaining() > read;
      bytes.position(bytes.position() + read).flip();
      CoderResult result = decoder.decode(bytes, characters.clear(), last);
      if (result.isError()) {
        return false;
      }
      bytes.compact();
    }
    return true;
  }
}
