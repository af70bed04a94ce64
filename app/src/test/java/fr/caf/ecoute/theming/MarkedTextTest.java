package fr.caf.ecoute.theming;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.theming.MarkedText.Span;
import fr.caf.ecoute.theming.MarkedText.Stretch;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void thePassageIsMarkedAndTheRestIsNot() {
    assertThat(MarkedText.of("Le délai est long.", List.of(new Span(3, 8))).stretches())
        .containsExactly(
            new Stretch("Le ", false),
            new Stretch("délai", true),
            new Stretch(" est long.", false));
  }

  @Test
  void marksThatOverlapOrLeaveTheTextAreBroughtBackIntoIt() {
    MarkedText marked = MarkedText.of("abcdef", List.of(new Span(4, 99), new Span(1, 5)));

    assertThat(marked.stretches())
        .containsExactly(
            new Stretch("a", false), new Stretch("bcde", true), new Stretch("f", true));
  }

  @Test
  void anExcerptHoldsTheFirstMarkAndIsCutBetweenWords() {
    String text = "mot ".repeat(300) + "délai " + "mot ".repeat(300);

    MarkedText excerpt = MarkedText.excerpt(text, List.of(new Span(1_200, 1_205)), 200);

    assertThat(excerpt.stretches()).contains(new Stretch("délai", true));
    assertThat(excerpt.plain()).startsWith("[…] mot").hasSizeLessThan(240);
  }

  @Test
  void whateverIsMarkedNothingOfTheTextIsLost() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String text = "é😀 a«".repeat(random.nextInt(20));
      List<Span> spans =
          Stream.generate(() -> new Span(random.nextInt(90), random.nextInt(90)))
              .limit(random.nextInt(5))
              .toList();
      assertThat(MarkedText.of(text, spans).plain()).isEqualTo(text);
    }
  }
}
