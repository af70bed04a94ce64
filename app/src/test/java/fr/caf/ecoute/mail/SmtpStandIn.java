package fr.caf.ecoute.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An SMTP server that gives one command the reply a test wants, and takes all others. */
final class SmtpStandIn implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> replies;

  private SmtpStandIn(ServerSocket socket, Map<String, String> replies) {
    this.socket = socket;
    this.replies = replies;
  }

  static SmtpStandIn replying(Map<String, String> replies) throws IOException {
    SmtpStandIn server =
        new SmtpStandIn(new ServerSocket(0, 5, InetAddress.getByName("localhost")), replies);
    Thread.ofVirtual().start(server::listen);
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        talk(one);
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void talk(Socket one) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII));
    var out = new PrintWriter(one.getOutputStream(), true, StandardCharsets.US_ASCII);
    say(out, "220 essai");
    boolean message = false;
    for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
      if (message) {
        message = !line.equals(".");
        if (!message) {
          say(out, replies.getOrDefault(".", "250 pris"));
        }
        continue;
      }
      String verb = line.split(" ", 2)[0];
      String usual = verb.equals("DATA") ? "354 allez" : "250 oui";
      String reply = replies.getOrDefault(verb, usual);
      message = reply.startsWith("354");
      say(out, reply);
      if (verb.equals("QUIT")) {
        return;
      }
    }
  }

  private static void say(PrintWriter out, String reply) {
    out.print(reply + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
