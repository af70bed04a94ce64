package fr.caf.ecoute.bench;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.Opening;
import fr.caf.ecoute.demo.Rehearsal;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.retention.Purge;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * 100,000 responses with their texts and their codings are purged while people answer another
 * consultation at a steady pace: how much longer they wait than without.
 */
final class PurgeBench {
  private static final int RESPONSES = 100_000;
  private static final int CODINGS_EACH = 2;
  private static final int PEOPLE = 6;
  private static final Duration BETWEEN_TWO = Duration.ofMillis(250);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration ALONE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PURGE = Duration.ofMinutes(15);

  private final PrintStream out;

  PurgeBench(PrintStream out) {
    this.out = out;
  }

  void header() {
    out.println(
        "\n| base | purge de 100 000 réponses | p50 sans | p50 pendant | p99 sans | p99 pendant |"
            + " p99 pendant / sans | la plus lente pendant |");
    out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
  }

  void run(String database, Map<String, Object> properties)
      throws IOException, InterruptedException {
    Map<String, Object> settings = new HashMap<>(properties);
    settings.put("micronaut.server.port", -1);
    try (ApplicationContext context = ApplicationContext.run(settings)) {
      String slug = opened(context);
      URI root = context.getBean(EmbeddedServer.class).start().getURI();
      answer(root, slug, new Latencies(), WARM_UP, new AtomicBoolean());
      Latencies alone = new Latencies();
      answer(root, slug, alone, ALONE, new AtomicBoolean());
      Consultation old = due(context, settings);
      Latencies during = new Latencies();
      double seconds = purge(context, root, slug, during);
      requireGone(context, old);
      out.printf(
          Locale.FRANCE,
          "| %s | %.0f s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f | %.0f ms |%n",
          database,
          seconds,
          alone.quantile(.5),
          during.quantile(.5),
          alone.quantile(.99),
          during.quantile(.99),
          during.quantile(.99) / alone.quantile(.99),
          during.quantile(1));
    }
  }

  /** How long the purge took; people answer from before it begins until it is over. */
  private static double purge(
      ApplicationContext context, URI root, String slug, Latencies latencies)
      throws InterruptedException {
    Job purge =
        context.getBeansOfType(Job.class).stream()
            .filter(job -> job.name().equals("purge"))
            .findFirst()
            .orElseThrow();
    AtomicBoolean over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> people =
          threads.submit(
              () -> {
                answer(root, slug, latencies, LONGEST_PURGE, over);
                return null;
              });
      long begun = System.nanoTime();
      purge.run("banc", () -> false);
      double seconds = (System.nanoTime() - begun) / 1e9;
      over.set(true);
      people.get();
      return seconds;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a respondent could not go on", e.getCause());
    }
  }

  private static void answer(
      URI root, String slug, Latencies latencies, Duration length, AtomicBoolean over)
      throws InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    List<Future<?>> all = new ArrayList<>();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PEOPLE; i++) {
        all.add(
            threads.submit(
                () -> {
                  Respondent one = new Respondent(client, root, latencies);
                  while (System.nanoTime() < end && !over.get()) {
                    one.answer(slug);
                    Thread.sleep(BETWEEN_TWO);
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a respondent could not go on", e.getCause());
    }
  }

  private static String opened(ApplicationContext context) {
    Description description =
        new Description(
            "Banc d’essai",
            "Dix questions sur quatre pages.",
            "Mesurer.",
            "Rien.",
            4,
            Audience.PUBLIC,
            Access.OPEN_TO_ALL,
            null);
    String slug =
        context.getBean(Consultations.class).create(description, BenchConsultation.DOCUMENT).slug();
    context.getBean(Rehearsal.class).of(slug);
    context.getBean(Opening.class).open(slug, new Editor(UUID.randomUUID(), "Camille Roussel"));
    return slug;
  }

  /** Another consultation, over for so long that all of it is due. */
  private static Consultation due(ApplicationContext context, Map<String, Object> settings) {
    String slug = opened(context);
    Consultation old = context.getBean(Consultations.class).named(slug);
    ResponseRepository responses = context.getBean(ResponseRepository.class);
    for (int i = 0; i < RESPONSES; i += 1_000) {
      responses.saveAll(IntStream.range(i, i + 1_000).mapToObj(n -> response(old, n)).toList());
    }
    UUID run = UUID.randomUUID();
    try (var connection =
            DriverManager.getConnection(
                String.valueOf(settings.get("datasources.default.url")),
                String.valueOf(settings.get("datasources.default.username")),
                String.valueOf(settings.get("datasources.default.password")));
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into theming_run (id, consultation_id, question_code, state, progress, step,"
              + " started_at, answers, non_answers, distinct_texts, overview, revision, kind)"
              + " values ('%s', '%s', 'difficile', 'DONE', 100, '', now(), 1, 0, 1, 1, 0,"
                  .formatted(run, old.id())
              + " 'ANALYSIS')");
      for (int i = 0; i < CODINGS_EACH; i++) {
        statement.executeUpdate(
            "insert into coding (run_id, theme_code, response_id, place, confidence,"
                + " passage_start, passage_end, origin) select cast('%s' as uuid), 't%d', id, %d,"
                    .formatted(run, i, i)
                + " 0.5, 0, 5, 'RULE' from response where consultation_id = '%s'"
                    .formatted(old.id()));
      }
      statement.executeUpdate(
          "update consultation set closed_at = timestamp '2020-01-01 00:00:00', stopped_at ="
              + " timestamp '2020-01-01 00:00:00' where id = '%s'".formatted(old.id()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return context.getBean(Consultations.class).named(slug);
  }

  private static Response response(Consultation old, int number) {
    return Response.of(
        old,
        1,
        Manner.WEB_IN_FRENCH,
        Answers.none()
            .with("role", new Answer.OneChoice("mere"))
            .with("difficile", new Answer.Text(Respondent.longText(number)))
            .with("changer", new Answer.Text(Respondent.longText(number + 1)))
            .with("demande", new Answer.YesOrNo(number % 2 == 0)),
        Instant.parse("2019-12-01T10:00:00Z"));
  }

  private static void requireGone(ApplicationContext context, Consultation old) {
    long left = context.getBean(ResponseRepository.class).countByConsultationId(old.id());
    int proofs = context.getBean(Purge.class).proofs(old).size();
    if (left > 0 || proofs < 2) {
      throw new IllegalStateException(left + " responses left, " + proofs + " proofs");
    }
  }
}
