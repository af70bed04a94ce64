package fr.caf.ecoute.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The server letters are handed to.
 *
 * @param host empty when none leaves
 * @param tls how the connection is encrypted, one of {@link Tls}
 * @param from the sender: an address, or {@code Nom <adresse>}
 */
@ConfigurationProperties("ecoute.smtp")
public record SmtpConfig(
    @Bindable(defaultValue = "") String host,
    @Bindable(defaultValue = "587") int port,
    @Bindable(defaultValue = "") String user,
    @Bindable(defaultValue = "") String password,
    @Bindable(defaultValue = "starttls") String tls,
    @Bindable(defaultValue = "") String from,
    @Bindable(defaultValue = "20s") Duration patience) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  /** How a connection is encrypted. */
  public enum Tls {
    /** From its first byte on, usually on port 465. */
    IMPLICIT,
    /** On demand; without it the connection is given up. */
    STARTTLS,
    /** Not at all: for a server on this machine only. */
    NONE
  }

  /** Who letters come from. */
  record Sender(String name, EmailAddress address) {}

  boolean isOn() {
    return !host.isEmpty();
  }

  /** What would keep letters from leaving, or let others read them: a sentence each. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!isOn()) {
      if (!(user + password + from).isEmpty()) {
        problems.add("ECOUTE_SMTP_HOST manque : indiquez le serveur qui envoie les courriels.");
      }
      return problems;
    }
    if (port < 1 || port > 65_535) {
      problems.add("ECOUTE_SMTP_PORT doit être un nombre de 1 à 65535.");
    }
    if (sender().isEmpty()) {
      problems.add(
          "ECOUTE_SMTP_FROM doit être l’adresse d’envoi, par exemple"
              + " « La Caf à votre écoute <consultation@caf.example> ».");
    }
    if (encryption().isEmpty()) {
      problems.add("ECOUTE_SMTP_TLS vaut starttls, implicit ou none.");
    }
    if (encryption().filter(Tls.NONE::equals).isPresent() && !THIS_MACHINE.contains(host)) {
      problems.add(
          "ECOUTE_SMTP_TLS=none laisserait lire les courriels sur le réseau : ce réglage ne va"
              + " qu’avec un serveur sur cette machine.");
    }
    if (user.isEmpty() != password.isEmpty()) {
      problems.add("ECOUTE_SMTP_USER et ECOUTE_SMTP_PASSWORD vont ensemble.");
    }
    return problems;
  }

  Optional<Tls> encryption() {
    String wanted = tls.strip().toUpperCase(Locale.ROOT);
    return List.of(Tls.values()).stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  Optional<Sender> sender() {
    String whole = from.strip();
    int open = whole.indexOf('<');
    if (open < 0 || !whole.endsWith(">")) {
      return EmailAddress.read(whole).map(address -> new Sender("", address));
    }
    String name = whole.substring(0, open).strip().replaceAll("^\"|\"$", "");
    return EmailAddress.read(whole.substring(open + 1, whole.length() - 1))
        .filter(_ -> Letter.isOneLine(name))
        .map(address -> new Sender(name, address));
  }

  /** In the words of Jakarta Mail. */
  Properties properties() {
    String wait = String.valueOf(patience.toMillis());
    Tls encryption = encryption().orElse(Tls.STARTTLS);
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", String.valueOf(port));
    properties.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
    properties.setProperty("mail.smtp.connectiontimeout", wait);
    properties.setProperty("mail.smtp.timeout", wait);
    properties.setProperty("mail.smtp.writetimeout", wait);
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(encryption == Tls.IMPLICIT));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(encryption == Tls.STARTTLS));
    properties.setProperty(
        "mail.smtp.starttls.required", String.valueOf(encryption == Tls.STARTTLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  @Override
  public String toString() {
    return "SmtpConfig[" + host + "]";
  }
}
