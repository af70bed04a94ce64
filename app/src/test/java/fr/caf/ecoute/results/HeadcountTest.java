package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Audience;
import org.junit.jupiter.api.Test;

class HeadcountTest {
  @Test
  void oneMoreDoesNotShowWhereThoseWhoMayAnswerAreKnown() {
    for (Audience audience : Audience.values()) {
      assertThat(words(0, audience, true)).isEqualTo(words(9, audience, true));
      assertThat(words(10, audience, true)).isEqualTo(words(19, audience, true));
      assertThat(words(19, audience, true)).isEqualTo("au moins 10 réponses");
    }
  }

  @Test
  void onceNobodyMayAnswerAFewAgentsAreNotCountedEither() {
    assertThat(words(7, Audience.PUBLIC, false)).isEqualTo("7 réponses");
    assertThat(words(7, Audience.AGENTS, false))
        .isEqualTo(words(0, Audience.AGENTS, false))
        .isEqualTo("moins de 10 réponses");
    assertThat(words(17, Audience.AGENTS, false)).isEqualTo("17 réponses");
  }

  private static String words(long people, Audience audience, boolean byTens) {
    return new Headcount(people, audience, byTens)
        .words("réponse", "réponses")
        .replace('\u00a0', ' ');
  }
}
