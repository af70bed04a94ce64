package fr.caf.ecoute.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work waiting to be done, kept in the database. Starts with the server only, so that a command
 * run beside it takes no work; several servers share the work.
 */
@Singleton
public class Jobs implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int AT_ONCE = 2;
  private static final int TRIES = 3;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  // Work whose server died is taken up again after four missed heartbeats.
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Scheduler scheduler;
  private final Clock clock;

  Jobs(DataSource dataSource, List<Job> jobs, Clock clock) {
    this.clock = clock;
    this.scheduler =
        Scheduler.create(
                DelegatingDataSource.unwrapDataSource(dataSource),
                jobs.stream().<Task<?>>map(Jobs::task).toList())
            .threads(AT_ONCE)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(LOOK_EVERY)
            .enableImmediateExecution()
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_STOP)
            .clock(clock::instant)
            .alwaysPersistTimestampInUTC()
            .build();
  }

  /** Asks for the work of {@code job} on {@code key}; asking twice for what still waits is once. */
  public void add(Job job, String key) {
    scheduler.scheduleIfNotExists(task(job).instance(key), clock.instant());
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    scheduler.start();
  }

  @PreDestroy
  void stop() {
    scheduler.stop();
  }

  private static OneTimeTask<Void> task(Job job) {
    return Tasks.oneTime(job.name())
        .onFailure(Jobs::later)
        .execute(
            (instance, context) ->
                job.run(instance.getId(), context.getSchedulerState()::isShuttingDown));
  }

  private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    if (complete.getCause().filter(JobInterrupted.class::isInstance).isPresent()) {
      operations.reschedule(complete, complete.getTimeDone());
      return;
    }
    int failures = complete.getExecution().consecutiveFailures + 1;
    String work = complete.getExecution().taskInstance.getTaskAndInstance();
    if (failures < TRIES) {
      LOG.warn("{} failed, try {} of {}", work, failures, TRIES);
      operations.reschedule(complete, complete.getTimeDone().plus(Duration.ofMinutes(failures)));
    } else {
      LOG.error("{} failed {} times and is given up", work, failures);
      operations.stop();
    }
  }
}
