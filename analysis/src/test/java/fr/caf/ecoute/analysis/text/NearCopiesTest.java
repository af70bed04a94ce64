package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
  private static final String LETTER =
      "nous demandons que chaque parent d un enfant malade puisse garder son emploi son salaire et"
          + " sa dignite pendant toute la duree des soins";

  @Test
  void aTextWithOneWordChangedIsANearCopy() {
    assertThat(NearCopies.groups(List.of("rien de commun", LETTER, LETTER + " merci")))
        .containsExactly(0, 1, 1);
  }

  @Test
  void twoTextsOnTheSameSubjectAreNot() {
    String other =
        "mon enfant malade a besoin de moi et mon employeur ne veut pas que je garde mon emploi"
            + " pendant la duree des soins";
    assertThat(NearCopies.groups(List.of(LETTER, other))).containsExactly(0, 1);
  }

  @Test
  void copiesWithOneWordInTwentyChangedAreFoundNearlyAlways() {
    Random random = new Random(9);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      List<String> words = new ArrayList<>();
      for (int w = 0; w < 60; w++) {
        words.add("mot" + random.nextInt(5_000));
      }
      String original = String.join(" ", words);
      words.set(random.nextInt(60), "autre");
      found += NearCopies.groups(List.of(original, String.join(" ", words)))[1] == 0 ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(196);
  }

  @Test
  void emptyTextsAreNoCopies() {
    assertThat(NearCopies.groups(List.of("", "", "a"))).containsExactly(0, 1, 2);
  }
}
