package fr.caf.ecoute.account;

import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The browsers members have come in with. */
@Singleton
class KnownDevices {
  private final KnownDeviceRepository devices;
  private final Clock clock;

  KnownDevices(KnownDeviceRepository devices, Clock clock) {
    this.devices = devices;
    this.clock = clock;
  }

  /** That browser, if that member has come in with it. */
  Optional<KnownDevice> find(@Nullable SecretKey browser, Member member) {
    Instant now = clock.instant();
    return Optional.ofNullable(browser)
        .flatMap(key -> devices.findById(key.hash()))
        .filter(known -> known.memberId().equals(member.id()))
        .filter(known -> now.isBefore(known.expiresAt()));
  }

  /** The key the browser is known by from now on. */
  SecretKey renew(@Nullable SecretKey former, Member member) {
    Instant now = clock.instant();
    SecretKey key = SecretKey.random();
    devices.deleteByExpiresAtBefore(now);
    if (former != null) {
      devices.deleteById(former.hash());
    }
    devices.save(new KnownDevice(key.hash(), member.id(), now.plus(KnownDevice.LIFETIME)));
    return key;
  }
}
