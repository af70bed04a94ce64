package fr.caf.ecoute.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotEnoughMemoryTest {
  private static final long GIGABYTE = 1 << 30;

  private static List<Verbatim> answers(int count) {
    return Collections.nCopies(count, new Verbatim("a", "Baisser les taxes. ".repeat(15)));
  }

  @Test
  void aHundredThousandAnswersFitInOneGigabyte() {
    assertThatNoException().isThrownBy(() -> NotEnoughMemory.check(answers(100_000), GIGABYTE));
  }

  @Test
  void aMillionAnswersAreRefusedWithTheMemoryTheyNeed() {
    assertThatExceptionOfType(NotEnoughMemory.class)
        .isThrownBy(() -> NotEnoughMemory.check(answers(1_000_000), GIGABYTE))
        .satisfies(
            refused -> {
              assertThat(refused.given()).isEqualTo(1_024);
              assertThat(refused.needed()).isBetween(5_000L, 10_000L);
              assertThatNoException()
                  .isThrownBy(
                      () ->
                          NotEnoughMemory.check(answers(1_000_000), refused.needed() * 1_048_576));
            });
  }
}
