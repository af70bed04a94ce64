package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerritoriesTest {
  @ParameterizedTest
  @EnumSource(Territories.Level.class)
  void eachListHasItsHundredAndOnePlaces(Territories.Level level) {
    Territories list = Territories.of(level, Territories.LATEST);
    assertThat(list.places()).hasSize(101).doesNotHaveDuplicates();
    assertThat(list.places())
        .allSatisfy(
            place -> {
              assertThat(Territories.isCode(place.code())).as(place.code()).isTrue();
              assertThat(place.name()).isNotBlank().doesNotContain("'");
            });
  }

  @Test
  void corsicaAndTheTwoCafOfThePyreneesAreThere() {
    Territories caf = Territories.of(Territories.Level.CAF, Territories.LATEST);
    assertThat(caf.find("2A")).isPresent();
    assertThat(caf.places())
        .extracting(Territories.Place::code)
        .contains("64-bayonne", "64-pau")
        .doesNotContain("64", "976");
  }

  @Test
  void anEditionThatWasNeverShippedIsRefused() {
    assertThat(Territories.exists(Territories.Level.CAF, "1999")).isFalse();
    assertThatThrownBy(() -> new Territory(new Stem("ou", "Où ?"), Territories.Level.CAF, "1999"))
        .hasMessageContaining("1999");
  }
}
