package fr.caf.ecoute.bench;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.Opening;
import fr.caf.ecoute.demo.Rehearsal;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.opening.AccessCodes;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two hundred agents who obtain their ballot, answer and send at the same instant, several times;
 * then every response is looked for.
 */
final class AgentsBench {
  private static final int AGENTS = 200;
  private static final int ROUNDS = 5;

  private final PrintStream out;

  AgentsBench(PrintStream out) {
    this.out = out;
  }

  /** What one agent does, and how they obtain their ballot. */
  private interface Way {
    void answer(Respondent agent, int number) throws IOException, InterruptedException;
  }

  void header() {
    out.println(
        "\n| base | accès | agents | réponses/s | p50 | p99 | retirer un bulletin : p50, p99 |"
            + " envoyer : p50, p99 | réponses retrouvées |");
    out.println("|---|---|---:|---:|---:|---:|---|---|---:|");
  }

  void run(
      String database, Map<String, String> settings, Map<String, Object> properties, Path folder)
      throws IOException, InterruptedException {
    Latencies byCode = new Latencies();
    Latencies byInvitation = new Latencies();
    List<String> secrets = new ArrayList<>();
    Consultation coded;
    Consultation invited;
    String code;
    try (ApplicationContext context = ApplicationContext.run(properties)) {
      coded = open(context, "Avec un code", Access.COMMON_CODE);
      invited = open(context, "Sur invitation", Access.PERSONAL_INVITATION);
      code = context.getBean(AccessCodes.class).renew(coded).words();
      secrets.addAll(redeem(context, invited, byInvitation));
    }
    Way typing = (agent, number) -> agent.answer(coded.slug(), Map.of("code", code));
    Way invitation =
        (agent, number) -> agent.answer(invited.slug(), cookie(invited), secrets.get(number));
    double codePace;
    double invitationPace;
    try (Platform platform = Platform.start(settings, folder)) {
      rounds(platform, 1, new Latencies(), typing);
      codePace = rounds(platform, ROUNDS, byCode, typing);
      invitationPace = rounds(platform, ROUNDS, byInvitation, invitation);
    }
    try (ApplicationContext context = ApplicationContext.run(properties)) {
      line(database, "code commun", codePace, byCode, found(context, coded), AGENTS * (ROUNDS + 1));
      line(
          database,
          "invitation",
          invitationPace,
          byInvitation,
          found(context, invited),
          AGENTS * ROUNDS);
    }
  }

  private void line(
      String database, String access, double pace, Latencies latencies, long found, int sent) {
    out.printf(
        Locale.FRANCE,
        "| %s | %s | %d | %.0f | %.0f ms | %.0f ms | %s | %s | %,d sur %,d |%n",
        database,
        access,
        AGENTS,
        pace,
        latencies.quantile(.5),
        latencies.quantile(.99),
        quantiles(latencies, "commencer"),
        quantiles(latencies, "envoyer"),
        found,
        sent);
  }

  private static String quantiles(Latencies latencies, String what) {
    return String.format(
        Locale.FRANCE,
        "%.0f ms, %.0f ms",
        latencies.quantile(what, .5),
        latencies.quantile(what, .99));
  }

  /** Responses a second, all agents beginning at the same instant. */
  private static double rounds(Platform platform, int rounds, Latencies latencies, Way way)
      throws InterruptedException {
    long begun = System.nanoTime();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int round = 0; round < rounds; round++) {
        int first = round * AGENTS;
        atOnce(number -> way.answer(new Respondent(client, platform, latencies), first + number));
      }
    }
    return AGENTS * rounds / ((System.nanoTime() - begun) / 1e9);
  }

  /** Something one agent does. */
  private interface Deed {
    void of(int agent) throws IOException, InterruptedException;
  }

  private static void atOnce(Deed deed) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AGENTS; i++) {
        int agent = i;
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  deed.of(agent);
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("an agent could not go on", e.getCause());
    }
  }

  /** The ballots of all who are invited, obtained by two hundred at once. */
  private static List<String> redeem(
      ApplicationContext context, Consultation consultation, Latencies latencies)
      throws InterruptedException {
    Marks marks = context.getBean(Marks.class);
    Ballots ballots = context.getBean(Ballots.class);
    List<String> secrets = Collections.synchronizedList(new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      String wave = "vague " + round + ", agent ";
      atOnce(
          agent -> {
            long begun = System.nanoTime();
            Mark mark = marks.of(consultation, Mark.Way.INVITATION, wave + agent);
            secrets.add(
                ballots.redeem(consultation, Manner.WEB_IN_FRENCH, mark).orElseThrow().value());
            latencies.add("commencer", System.nanoTime() - begun);
          });
    }
    return secrets;
  }

  private static Consultation open(ApplicationContext context, String title, Access access) {
    Consultations consultations = context.getBean(Consultations.class);
    String slug =
        consultations
            .create(
                new Description(
                    title,
                    "Dix questions sur quatre pages.",
                    "Mesurer.",
                    "Rien.",
                    4,
                    Audience.AGENTS,
                    access,
                    null),
                BenchConsultation.DOCUMENT)
            .slug();
    context.getBean(Rehearsal.class).of(slug);
    return context
        .getBean(Opening.class)
        .open(slug, new Editor(UUID.randomUUID(), "Camille Roussel"));
  }

  /** How many responses whoever reads the results finds: by then everything is counted. */
  private static long found(ApplicationContext context, Consultation consultation) {
    Consultation stopped =
        context
            .getBean(Consultations.class)
            .change(
                consultation.slug(), one -> one.stopped(context.getBean(Clock.class).instant()));
    context.getBean(ReadResults.class).letRead(stopped);
    return context.getBean(ResponseRepository.class).countByConsultationId(consultation.id());
  }

  private static String cookie(Consultation consultation) {
    return "__Host-bulletin-" + consultation.id().toString().substring(0, 8);
  }
}
