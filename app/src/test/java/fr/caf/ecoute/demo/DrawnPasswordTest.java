package fr.caf.ecoute.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.invitation.opening.AccessCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnPasswordTest {
  @Test
  void whatIsDrawnForTheTeamIsTakenAsAPassword() {
    assertThat(Stream.generate(() -> AccessCode.random().words()).limit(500))
        .allSatisfy(drawn -> assertThat(new Password(drawn).objection()).isEmpty());
  }
}
