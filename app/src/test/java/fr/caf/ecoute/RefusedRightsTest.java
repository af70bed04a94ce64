package fr.caf.ecoute;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.Team;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** Who asks for what is not theirs is written down, and told no more than that it is not there. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRightsTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Team team;

  @Test
  void aMemberWhoAsksForWhatTheyMayNotIsNamedInTheLogByTheirIdentifier() {
    Member analyst = team.join(Role.ANALYST);
    Visitor visitor = team.signedIn(server, analyst);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger ours = (Logger) LoggerFactory.getLogger("fr.caf.ecoute");
    Level before = ours.getLevel();
    ours.setLevel(Level.INFO);
    log.start();
    ours.addAppender(log);
    try {
      assertThat(visitor.open("/equipe/journal").status()).isEqualTo(404);
      assertThat(visitor.open("/equipe/consultations/ailleurs/resultats").status()).isEqualTo(404);
    } finally {
      ours.detachAppender(log);
      ours.setLevel(before);
    }

    assertThat(List.copyOf(log.list))
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains(
            analyst.subject() + " asked for a page of another role in vain",
            analyst.subject() + " asked for RESULTS in vain")
        .noneMatch(line -> line.contains("ailleurs") || line.contains(analyst.email()));
  }
}
