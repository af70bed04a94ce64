package fr.caf.ecoute.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private final Clock clock = InstantSource.fixed(now).withZone(ZoneOffset.UTC);

  @Test
  void neighboursOfANetworkAreOneAndOthersAreNot() {
    Sources sources = new Sources("", clock);

    assertThat(of(sources, "198.51.100.7")).isEqualTo(of(sources, "198.51.100.200"));
    assertThat(of(sources, "198.51.100.7")).isNotEqualTo(of(sources, "198.51.101.7"));
    assertThat(of(sources, "2001:db8:1:2::1")).isEqualTo(of(sources, "2001:db8:1:ffff::9"));
    assertThat(of(sources, "2001:db8:1::1")).isNotEqualTo(of(sources, "2001:db8:2::1"));
  }

  @Test
  void onlyOurProxiesAreBelieved() {
    Sources sources = new Sources("10.0.0.0/8 ::1", clock);

    assertThat(of(sources, "10.1.2.3", "203.0.113.9")).isEqualTo(of(sources, "203.0.113.1"));
    assertThat(of(sources, "10.1.2.3", "192.0.2.1, 203.0.113.9, 10.9.9.9"))
        .isEqualTo(of(sources, "203.0.113.1"));
    assertThat(of(sources, "203.0.113.1", "192.0.2.1")).isEqualTo(of(sources, "203.0.113.1"));
    assertThat(of(sources, "10.1.2.3", "un nom, ou n’importe quoi"))
        .isEqualTo(of(sources, "10.1.2.3"));
  }

  @Test
  void nothingOfTheAddressIsLeftAndTheHashLastsAnHour() {
    Ticking ticking = new Ticking();
    Sources sources = new Sources("", ticking);
    Source before = of(sources, "198.51.100.7");
    assertThat(of(new Sources("", clock), "198.51.100.7")).isNotEqualTo(before);
    assertThat(before.toString()).doesNotContain(before.hash(), "198");

    now = now.plus(Duration.ofMinutes(61));

    assertThat(of(sources, "198.51.100.7")).isNotEqualTo(before);
  }

  @Test
  void tenThousandNetworksHaveTheirOwnMeasureAndSlowEachOtherOnlyOnceSuspect() {
    Sources sources = new Sources("", clock);
    Pace pace = new Pace(60, 3);
    int suspects = 0;
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 10_000; i++) {
        Source source = of(sources, "10." + i / 250 + "." + i % 250 + ".9");
        suspects += pace.guesses(source) ? 1 : 0;
        pace.wrongCode(source);
      }
      assertThat(suspects).isEqualTo(round < 3 ? 0 : 10_000);
    }

    assertThat(pace.guesses(of(sources, "192.0.2.1"))).as("somebody else").isFalse();
  }

  private final class Ticking extends Clock {
    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static Source of(Sources sources, String peer, String... forwarded) {
    return sources.of(InetAddress.ofLiteral(peer), List.of(forwarded));
  }
}
