package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TyposTest {
  private final Typos typos =
      new Typos(List.of("logement", "allocation", "telephon", "garde", "gardien"), String::length);

  @ParameterizedTest
  @ValueSource(strings = {"logemnt", "logementt", "lohement", "lgoement", "logemen"})
  void oneSlipIsMended(String slip) {
    assertThat(typos.mend(slip)).contains("logement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lgemnt", "logiciel", "gard", "2024"})
  void moreThanOneSlipOrTooShortIsNot(String word) {
    assertThat(typos.mend(word)).isEmpty();
  }

  @Test
  void theMostFrequentCandidateWins() {
    Typos two = new Typos(List.of("marche", "marchi"), term -> term.equals("marchi") ? 9 : 1);
    assertThat(two.mend("marcho")).contains("marchi");
  }
}
