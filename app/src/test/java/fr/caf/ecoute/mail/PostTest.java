package fr.caf.ecoute.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class PostTest {
  private static final Letter LETTER =
      new Letter("jeanne@caf.example", "Votre avis", "Bonjour,\nà bientôt.");
  private static final String FROM = "La Caf à votre écoute <consultation@caf.example>";

  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final Logger everything = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("fr.caf.ecoute.mail");

  @BeforeEach
  void listen() {
    said.start();
    ours.setLevel(Level.TRACE);
    everything.addAppender(said);
  }

  @AfterEach
  void stopListening() {
    everything.detachAppender(said);
    ours.setLevel(null);
  }

  @Test
  void aLetterArrivesAsItWasWritten() {
    try (Mailbox mailbox = Mailbox.open()) {
      Letter letter =
          new Letter(
              LETTER.to(),
              "Où en êtes-vous\u00a0?",
              "Bonjour é œ €,\n\nà bientôt.",
              "https://ecoute.example/refus/x");
      assertThat(post(mailbox.port(), "none").send(letter)).isEqualTo(Delivery.TAKEN);
      Mailbox.Received received = mailbox.letters().getFirst();
      assertThat(received.to()).isEqualTo("jeanne@caf.example");
      assertThat(received.subject()).isEqualTo("Où en êtes-vous\u00a0?");
      assertThat(received.text().strip()).isEqualTo("Bonjour é œ €,\n\nà bientôt.");
      assertThat(received.headers("List-Unsubscribe"))
          .containsExactly("<https://ecoute.example/refus/x>");
      assertThat(received.headers("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(received.from()).contains("consultation@caf.example");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT,550 5.1.1 jeanne@caf.example inconnue,REFUSED",
    "RCPT,553 boite impossible,REFUSED",
    "RCPT,452 boite pleine,LATER",
    "RCPT,451 plus tard,LATER",
    "MAIL,550 jeanne@caf.example qui etes-vous,LATER",
    "DATA,451 plus tard,LATER",
    "'.',554 courrier refuse pour jeanne@caf.example,LATER"
  })
  void whatTheServerSaysOfTheAddressIsToldFromWhatItSaysOfUs(
      String verb, String reply, Delivery delivery) throws IOException {
    try (SmtpStandIn server = SmtpStandIn.replying(Map.of(verb, reply))) {
      assertThat(post(server.port(), "none").send(LETTER)).isEqualTo(delivery);
      assertNothingTold();
    }
  }

  @Test
  void aServerThatIsAwayOrSilentIsTriedAgainLater() throws IOException {
    int port;
    try (SmtpStandIn server = SmtpStandIn.replying(Map.of())) {
      port = server.port();
    }
    assertThat(post(port, "none").send(LETTER)).isEqualTo(Delivery.LATER);
    try (var silent = new java.net.ServerSocket(0)) {
      assertThat(post(silent.getLocalPort(), "none").send(LETTER)).isEqualTo(Delivery.LATER);
    }
    assertNothingTold();
  }

  @Test
  void nothingIsSaidInTheClearToAServerThatCannotEncrypt() {
    try (Mailbox mailbox = Mailbox.open()) {
      assertThat(post(mailbox.port(), "starttls").send(LETTER)).isEqualTo(Delivery.LATER);
      assertThat(post(mailbox.port(), "implicit").send(LETTER)).isEqualTo(Delivery.LATER);
      assertThat(mailbox.letters()).isEmpty();
    }
  }

  @Test
  void itIsOffWithoutAServerOrWithAnUnsafeOne() {
    assertThat(post(config("", 587, "starttls", "")).isOn()).isFalse();
    assertThat(post(config("smtp.example", 587, "none", FROM)).isOn()).isFalse();
    assertThat(post(config("smtp.example", 587, "starttls", FROM)).isOn()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> post(config("", 587, "starttls", "")).send(LETTER));
  }

  @ParameterizedTest
  @CsvSource({
    "'',587,starttls,'Nom <a@caf.example>',1",
    "smtp.example,0,starttls,a@caf.example,1",
    "smtp.example,587,starttls,personne,1",
    "smtp.example,587,parfois,a@caf.example,1",
    "smtp.example,25,none,a@caf.example,1",
    "localhost,25,none,a@caf.example,0",
    "smtp.example,465,IMPLICIT,Nom <a@caf.example>,0",
    "'',587,starttls,'',0"
  })
  void whatWouldKeepLettersFromLeavingIsSaid(
      String host, int port, String tls, String from, int problems) {
    assertThat(config(host, port, tls, from).problems()).hasSize(problems);
  }

  private void assertNothingTold() {
    assertThat(said.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("jeanne") || line.contains("Votre avis"));
    assertThat(said.list).allMatch(event -> event.getThrowableProxy() == null);
  }

  private static Post post(int port, String tls) {
    return post(config("localhost", port, tls, FROM));
  }

  private static Post post(SmtpConfig config) {
    return new Post(config, new DefaultMessageComposer(), new MailSession(config));
  }

  private static SmtpConfig config(String host, int port, String tls, String from) {
    return new SmtpConfig(host, port, "", "", tls, from, Duration.ofSeconds(2));
  }
}
