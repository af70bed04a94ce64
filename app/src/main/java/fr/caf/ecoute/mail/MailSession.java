package fr.caf.ecoute.mail;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;

/** A session of our own: the module's is the JVM's shared one, which no second user may open. */
@Singleton
@Replaces(SessionProvider.class)
class MailSession implements SessionProvider {
  private final Session session;

  MailSession(SmtpConfig smtp) {
    session =
        Session.getInstance(
            smtp.properties(),
            new Authenticator() {
              @Override
              protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(smtp.user(), smtp.password());
              }
            });
  }

  @Override
  public Session session() {
    return session;
  }
}
