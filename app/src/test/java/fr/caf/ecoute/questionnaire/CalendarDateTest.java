package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"1800", "2026", "2026-11", "2024-02-29", "2200-12-31"})
  void aDateIsReadBackAsPreciseAsItWas(String iso) {
    assertThat(CalendarDate.parse(iso).orElseThrow().iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "02026",
        "2026-13",
        "2026-1",
        "2026-02-30",
        "1799",
        "2201",
        "20-26",
        "+202"
      })
  void whatIsNoDateIsNotRead(String text) {
    assertThat(CalendarDate.parse(text)).isEmpty();
  }

  @Test
  void aDayThatDoesNotExistIsNoDate() {
    assertThat(CalendarDate.of(Precision.DAY, 2025, 2, 29)).isEmpty();
    assertThat(CalendarDate.of(Precision.MONTH, 2025, 2, 99)).contains(CalendarDate.of(2025, 2));
    assertThat(CalendarDate.of(Precision.YEAR, 20_250, 1, 1)).isEmpty();
  }

  @Test
  void datesCompareByWhenTheyBegin() {
    assertThat(CalendarDate.of(2026))
        .isLessThan(CalendarDate.of(2026, 1))
        .isLessThan(CalendarDate.of(2026, 2))
        .isGreaterThan(CalendarDate.of(LocalDate.of(2025, 12, 31)));
  }

  @Test
  void nothingSaysMoreThanWasAsked() {
    assertThatThrownBy(() -> new CalendarDate(LocalDate.of(2026, 11, 21), Precision.MONTH))
        .hasMessageContaining("MONTH");
  }
}
