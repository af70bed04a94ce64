package fr.caf.ecoute.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Where the time of day enters the platform; everything else is handed it. */
@Factory
class Clocks {
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
