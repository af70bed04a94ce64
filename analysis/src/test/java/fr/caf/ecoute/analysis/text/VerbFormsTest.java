package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbFormsTest {
  @Test
  void anInfinitiveBringsItsForms() {
    assertThat(VerbForms.of("répondre")).contains("répondre", "répond", "répondait", "répondu");
    assertThat(VerbForms.of("joindre")).contains("joint", "joignons");
    assertThat(VerbForms.of("finir")).contains("finit", "finissait");
  }

  @Test
  void otherWordsStayAlone() {
    assertThat(VerbForms.of("conseiller")).containsExactly("conseiller");
    assertThat(VerbForms.of("mère")).containsExactly("mère");
    assertThat(VerbForms.of("bus")).containsExactly("bus");
  }
}
