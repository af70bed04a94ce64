package fr.caf.ecoute.theming.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final UUID RUN = UUID.randomUUID();

  /** Seven themes: the last two join first, then two others, then two more. */
  private static final Families SEVEN =
      new Families(List.of(family("f", 4, 6), family("d", 4, 5), family("b", 4, 4)), 5);

  @Test
  void oneMayAskForFourHeadingsUpToEachThemeByItself() {
    assertThat(SEVEN.numbers()).containsExactly(4, 5, 6, 7);
    assertThat(SEVEN.among(7)).isEmpty();
    assertThat(SEVEN.among(5)).extracting(Family::code).containsExactly("f", "d");
  }

  @Test
  void neverMoreThanTwelveHeadings() {
    assertThat(new Families(List.of(family("f", 4, 12)), 9).numbers()).hasSize(9).endsWith(12);
  }

  @Test
  void aNumberThatIsNotPossibleIsTheNearestThatIs() {
    assertThat(SEVEN.number(3)).isEqualTo(4);
    assertThat(SEVEN.number(40)).isEqualTo(7);
    assertThat(SEVEN.usual()).isEqualTo(5);
  }

  @Test
  void themesTooFewToBeGatheredLeaveNoChoice() {
    Families none = new Families(List.of(), 3);

    assertThat(none.numbers()).isEmpty();
    assertThat(none.among(none.usual())).isEmpty();
  }

  private static Family family(String code, int fewest, int most) {
    return new Family(null, RUN, code, code, code + "\n" + code + "2", fewest, most);
  }
}
