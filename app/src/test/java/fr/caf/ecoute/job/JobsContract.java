package fr.caf.ecoute.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A real database, and servers that come and go. */
abstract class JobsContract {
  static final BlockingQueue<String> STARTED = new LinkedBlockingQueue<>();
  static final BlockingQueue<String> DONE = new LinkedBlockingQueue<>();

  /** Work on "long…" lasts until the platform stops, the first time. */
  @Singleton
  @Requires(property = "job.test")
  static class Errand implements Job {
    @Override
    public String name() {
      return "errand";
    }

    @Override
    public void run(String key, BooleanSupplier stopping) {
      boolean again = STARTED.contains(key);
      STARTED.add(key);
      while (key.startsWith("long") && !again) {
        if (stopping.getAsBoolean()) {
          throw new JobInterrupted();
        }
        Thread.onSpinWait();
      }
      DONE.add(key);
    }
  }

  abstract Map<String, String> database();

  @Test
  void workIsDoneSoonAndOnce() throws InterruptedException {
    String key = "short " + System.nanoTime();
    try (ApplicationContext context = start(database())) {
      context.getBean(Jobs.class).add(context.getBean(Errand.class), key);
      assertThat(DONE.poll(10, TimeUnit.SECONDS)).isEqualTo(key);
      Thread.sleep(Duration.ofSeconds(2));
      assertThat(DONE).isEmpty();
    }
  }

  @Test
  void workCutShortByAStopIsDoneByTheNextServer() throws InterruptedException {
    String key = "long " + System.nanoTime();
    Map<String, String> database = database();
    try (ApplicationContext first = start(database)) {
      first.getBean(Jobs.class).add(first.getBean(Errand.class), key);
      for (int i = 0; i < 100 && !STARTED.contains(key); i++) {
        Thread.sleep(Duration.ofMillis(100));
      }
      assertThat(STARTED).contains(key);
    }
    assertThat(DONE).isEmpty();

    try (ApplicationContext second = start(database)) {
      assertThat(second.getBean(EmbeddedServer.class).isRunning()).isTrue();
      assertThat(DONE.poll(20, TimeUnit.SECONDS)).isEqualTo(key);
    }
  }

  private static ApplicationContext start(Map<String, String> database) {
    Map<String, Object> properties = new HashMap<>(database);
    properties.put("job.test", "true");
    properties.put("micronaut.server.port", "-1");
    return ApplicationContext.run(EmbeddedServer.class, properties).getApplicationContext();
  }
}
