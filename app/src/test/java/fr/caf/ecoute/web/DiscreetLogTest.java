package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the log really says, as it is set for production. */
class DiscreetLogTest {
  private static final String HASH =
      "2971ca74ef44bd2bc5aee7ed7ebdcbf38497a6f39cf48868e6bd2097a95ac852";

  @Test
  void noAddressKeyOrHashIsWritten() throws JoranException {
    assertThat(line("from 192.168.1.17 and 2001:db8::8a2e:370:7334 at 10:42:07", null))
        .contains("at 10:42:07")
        .doesNotContain("192.168", "2001");
    assertThat(line("to camille.roussel+caf@nantes.caf.example now", null))
        .contains("now")
        .doesNotContain("camille", "nantes");
    assertThat(line("ballot " + HASH + ", " + SecretKey.random().value() + ".", null))
        .contains("ballot", ".")
        .doesNotContain(HASH)
        .doesNotContainPattern("[\\w-]{40}");
  }

  @Test
  void aFaultSaysWhereAndNotWhatItQuotes() throws JoranException {
    SQLException quoting = new SQLException("row ('" + HASH + "', 'Je suis épuisée')");
    String line =
        line("a page could not be saved", new IllegalStateException(quoting.toString(), quoting));

    assertThat(line)
        .contains("a page could not be saved")
        .contains("java.lang.IllegalStateException", "Caused by: java.sql.SQLException")
        .contains("DiscreetLogTest.aFaultSaysWhereAndNotWhatItQuotes")
        .doesNotContain(HASH, "épuisée", "row (");
    assertThat(line("oups", new IllegalStateException("a locked ballot was sent by another")))
        .contains("a locked ballot was sent by another");
  }

  @Test
  void theHeadOfTheJournalIsWrittenWholeSoThatItIsKeptElsewhere() throws JoranException {
    assertThat(line("fr.caf.ecoute.audit.Journal", "journal", "journal 39 " + HASH, null))
        .contains("journal 39 " + HASH);
  }

  private static String line(String message, @Nullable Throwable fault) throws JoranException {
    return line("fr.caf.ecoute", "console", message, fault);
  }

  private static String line(String by, String appender, String message, @Nullable Throwable fault)
      throws JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        java.util.Objects.requireNonNull(DiscreetLogTest.class.getResource("/logback.xml")));
    var logger = context.getLogger(by);
    var event = new LoggingEvent("", logger, Level.ERROR, message, fault, null);
    var console =
        (ch.qos.logback.core.ConsoleAppender<ch.qos.logback.classic.spi.ILoggingEvent>)
            context.getLogger(appender.equals("console") ? "ROOT" : by).getAppender(appender);
    return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
  }
}
