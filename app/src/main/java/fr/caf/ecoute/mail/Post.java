package fr.caf.ecoute.mail;

import io.micronaut.email.BodyType;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.MessageComposer;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to the operator's SMTP server, one at a time. Off unless a server is named: whoever
 * would send asks {@link #isOn} first and says so.
 */
@Singleton
public class Post {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  /** However many ask at once, the server of the operator is not stormed. */
  private static final int CONNECTIONS = 8;

  private final Semaphore connections = new Semaphore(CONNECTIONS);
  private final SmtpConfig smtp;
  private final MessageComposer composer;
  private final SessionProvider sessions;

  // The module's own sender is left aside: it logs the addresses a server refuses.
  Post(SmtpConfig smtp, MessageComposer composer, SessionProvider sessions) {
    this.smtp = smtp;
    this.composer = composer;
    this.sessions = sessions;
  }

  /** Whether letters can leave. */
  public boolean isOn() {
    return smtp.isOn() && smtp.problems().isEmpty();
  }

  /**
   * Hands the letter over, and waits until the server has answered.
   *
   * @throws IllegalStateException when no letter can leave
   */
  public Delivery send(Letter letter) {
    if (!isOn()) {
      throw new IllegalStateException("no mail server is named, or not safely");
    }
    connections.acquireUninterruptibly();
    try {
      Transport.send(message(letter));
      return Delivery.TAKEN;
    } catch (MessagingException e) {
      if (isRefused(e)) {
        return Delivery.REFUSED;
      }
      // Never its message, which holds addresses.
      LOG.warn("a letter could not be handed over: {}", causes(e));
      return Delivery.LATER;
    } finally {
      connections.release();
    }
  }

  private Message message(Letter letter) throws MessagingException {
    SmtpConfig.Sender sender = smtp.sender().orElseThrow();
    String from = sender.address().value();
    Email email =
        Email.builder()
            .from(sender.name().isEmpty() ? new Contact(from) : new Contact(from, sender.name()))
            .to(letter.to().value())
            .subject(letter.subject())
            .body(letter.text(), BodyType.TEXT)
            .build();
    Message message = composer.compose(email, sessions.session());
    if (message instanceof MimeMessage whole) {
      // One part is enough: the module makes an envelope of several around it.
      whole.setText(letter.text(), StandardCharsets.UTF_8.name());
    }
    // Keeps replies of absent people from coming back.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (letter.leaving() != null) {
      message.setHeader("List-Unsubscribe", "<" + letter.leaving() + ">");
    }
    return message;
  }

  private static boolean isRefused(MessagingException problem) {
    return problem instanceof SendFailedException failed && isSome(failed.getInvalidAddresses());
  }

  private static boolean isSome(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  private static String causes(MessagingException problem) {
    StringBuilder names = new StringBuilder(problem.getClass().getSimpleName());
    for (Exception next = problem.getNextException();
        next != null;
        next = next instanceof MessagingException further ? further.getNextException() : null) {
      names.append(", ").append(next.getClass().getSimpleName());
    }
    return names.toString();
  }
}
