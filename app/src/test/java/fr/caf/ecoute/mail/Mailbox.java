package fr.caf.ecoute.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A real SMTP server on this machine, which keeps whatever it is handed. */
public final class Mailbox implements AutoCloseable {
  private GreenMail server;
  private final int port;

  private Mailbox(GreenMail server) {
    this.server = server;
    this.port = server.getSmtp().getPort();
  }

  public static Mailbox open() {
    return new Mailbox(started(0));
  }

  private static GreenMail started(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /** From now on nobody answers there. */
  public void leave() {
    server.stop();
  }

  /** At the same place, with nothing in it. */
  public void comeBack() {
    server = started(port);
  }

  /** What makes the platform send here. */
  public Map<String, String> properties() {
    return Map.of(
        "ecoute.smtp.host", "localhost",
        "ecoute.smtp.port", String.valueOf(port()),
        "ecoute.smtp.tls", "none",
        "ecoute.smtp.from", "La Caf à votre écoute <consultation@caf.example>");
  }

  int port() {
    return port;
  }

  /** One message as its reader sees it. */
  public record Received(String to, String from, String subject, String text, MimeMessage whole) {
    static Received of(MimeMessage message) {
      try {
        return new Received(
            String.valueOf(message.getAllRecipients()[0]),
            String.valueOf(message.getFrom()[0]),
            message.getSubject(),
            String.valueOf(message.getContent()).replace("\r\n", "\n"),
            message);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The first address of ours in it that holds {@code part}. */
    public String link(String part) {
      return text.lines()
          .map(String::strip)
          .filter(line -> line.startsWith("http") && line.contains(part))
          .findFirst()
          .orElseThrow();
    }

    public List<String> headers(String name) {
      try {
        String[] values = whole.getHeader(name);
        return values == null ? List.of() : List.of(values);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** All it was handed, the first one first. */
  public List<Received> letters() {
    return List.of(server.getReceivedMessages()).stream().map(Received::of).toList();
  }

  public List<Received> lettersTo(String address) {
    return letters().stream().filter(one -> one.to().equals(address)).toList();
  }

  public void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
