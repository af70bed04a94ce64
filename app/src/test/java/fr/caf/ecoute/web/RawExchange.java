package fr.caf.ecoute.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes written to a server as no well-bred client would, and all that came back. */
final class RawExchange implements AutoCloseable {
  private final Socket socket;

  RawExchange(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
  }

  /** Sends lines ended as the protocol wants. */
  RawExchange line(String... lines) throws IOException {
    // At once: the server may hang up on the first line.
    return write(String.join("\r\n", lines) + "\r\n");
  }

  RawExchange write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** What the server says until it closes the connection, or says nothing for {@code patience}. */
  String heard(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    StringBuilder all = new StringBuilder();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        all.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (SocketException hungUp) {
      return all.toString();
    } catch (SocketTimeoutException silent) {
      all.append(STILL_OPEN);
    }
    return all.toString();
  }

  /** Ends what was heard when the server did not close the connection. */
  static final String STILL_OPEN = "\n(still open)";

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
