package fr.caf.ecoute.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is erased does not come back: a clock gone wrong must not erase. */
class PurgeCalendarTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  @Test
  void oneNightFollowsAnother() {
    PurgeCalendar calendar = PurgeCalendar.begun(TODAY);
    for (int night = 0; night < 90; night++) {
      calendar = calendar.seeing(TODAY.plusDays(night));
      assertThat(calendar.believes(TODAY.plusDays(night))).isTrue();
    }
  }

  @Test
  void aClockThatJumpsYearsErasesNothingHoweverOftenItIsStartedThatDay() {
    PurgeCalendar calendar = PurgeCalendar.begun(TODAY);
    LocalDate wrong = TODAY.plusYears(10);

    for (int start = 0; start < 3; start++) {
      calendar = calendar.seeing(wrong);
      assertThat(calendar.believes(wrong)).isFalse();
    }
    assertThat(calendar.seeing(TODAY.plusDays(1)).believes(TODAY.plusDays(1)))
        .as("the clock is put right")
        .isTrue();
    assertThat(calendar.seeing(TODAY.plusYears(20)).believes(TODAY.plusYears(20)))
        .as("it jumps again")
        .isFalse();
  }

  @Test
  void aServerThatWasOffForLongPurgesOnItsSecondDay() {
    PurgeCalendar calendar = PurgeCalendar.begun(TODAY);
    LocalDate back = TODAY.plusDays(60);

    calendar = calendar.seeing(back);
    assertThat(calendar.believes(back)).isFalse();
    calendar = calendar.seeing(back.plusDays(1));
    assertThat(calendar.believes(back.plusDays(1))).isTrue();
  }

  @Test
  void aClockSetBackErasesNothingThatIsNotDueAndStopsNothing() {
    PurgeCalendar calendar = PurgeCalendar.begun(TODAY);
    LocalDate before = TODAY.minusYears(1);

    assertThat(calendar.seeing(before).believes(before)).isTrue();
  }
}
