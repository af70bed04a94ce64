package fr.caf.ecoute.bench;

import fr.caf.ecoute.EmbeddedDatabase;
import fr.caf.ecoute.TestPostgres;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.Opening;
import fr.caf.ecoute.demo.Rehearsal;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The benchmark: {@code bin/bench [envois] [agents] [pages] [chemin] [invitations] [purge] [analyse
 * CORPUS.csv.gz]}; the first four without arguments.
 */
public final class Bench {
  /** Pages a second: of people who answer, and of the few who build. */
  private static final int A_CROWD = 50;

  private static final int A_TEAM = 5;

  private static final List<Integer> CROWDS = List.of(1, 4, 16);

  private final PrintStream out;

  private Bench(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Bench bench = new Bench(System.out);
    List<String> wanted = List.of(args);
    if (wanted.isEmpty() || wanted.contains("envois")) {
      bench.submissions();
    }
    if (wanted.isEmpty() || wanted.contains("agents")) {
      bench.agents();
    }
    if (wanted.isEmpty() || wanted.contains("pages")) {
      bench.pages();
    }
    if (wanted.isEmpty() || wanted.contains("chemin")) {
      new PathBench(System.out).run();
    }
    if (wanted.contains("purge")) {
      bench.purge();
    }
    if (wanted.contains("invitations")) {
      bench.invitations();
    }
    int corpus = wanted.indexOf("analyse") + 1;
    if (corpus > 0) {
      new AnalyseBench(System.out).run(Path.of(wanted.get(corpus)), 1_000, 10_000, 100_000);
    }
    System.exit(0);
  }

  private void submissions() throws IOException, InterruptedException {
    SubmissionBench table = new SubmissionBench(out);
    table.header();
    Path h2 = Files.createTempDirectory("banc-h2");
    measure(table, "H2", h2File(h2), h2, () -> Duration.ZERO);
    Path postgres = Files.createTempDirectory("banc-postgres");
    Map<String, String> settings = postgres();
    measure(table, "PostgreSQL", settings, postgres, Bench::postgresTime);
  }

  private void measure(
      SubmissionBench table,
      String name,
      Map<String, String> database,
      Path folder,
      Supplier<Duration> databaseTime)
      throws IOException, InterruptedException {
    openConsultation(database);
    try (Platform platform = Platform.start(database, folder)) {
      SubmissionBench.warmUp(platform);
      for (int people : CROWDS) {
        table.run(name, platform, people, databaseTime);
      }
      out.printf(
          Locale.FRANCE,
          "%n%s : première page après %.1f s, %d Mo au plus haut%n",
          name,
          platform.startUp().toMillis() / 1e3,
          platform.peakMegabytes());
    }
    out.printf(Locale.FRANCE, "%s : %,d envois gardés%n%n", name, kept(database));
  }

  private void purge() throws IOException, InterruptedException {
    PurgeBench table = new PurgeBench(out);
    table.header();
    table.run("H2", h2(Files.createTempDirectory("banc-purge-h2")));
    Map<String, Object> postgres = new HashMap<>(properties(postgres()));
    postgres.put("ecoute.folder", Files.createTempDirectory("banc-purge-pg").toString());
    table.run("PostgreSQL", postgres);
  }

  private static Map<String, Object> h2(Path folder) {
    Map<String, Object> properties = new HashMap<>(properties(h2File(folder)));
    properties.put("ecoute.folder", folder.toString());
    return properties;
  }

  /** Two hundred agents at the same instant, after a mailing. */
  private void agents() throws IOException, InterruptedException {
    AgentsBench table = new AgentsBench(out);
    table.header();
    Path h2 = Files.createTempDirectory("banc-agents-h2");
    table.run("H2", h2File(h2), properties(h2File(h2)), h2);
    Map<String, String> postgres = postgres();
    table.run(
        "PostgreSQL", postgres, properties(postgres), Files.createTempDirectory("banc-agents-pg"));
  }

  private void pages() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("banc-pages");
    Map<String, String> database = h2File(folder);
    openConsultation(database);
    try (Platform platform = Platform.start(database, folder)) {
      new PageWeight(out).run(platform);
      out.println();
      new PaceBench(out, A_CROWD)
          .run("page de questions", Respondent.onTheirThirdPage(platform, 20));
      String plan = "/equipe/consultations/" + BenchConsultation.LONG_SLUG + "/questionnaire";
      new PaceBench(out, A_TEAM)
          .run("plan de deux cents questions", Respondent.ofTheTeam(platform, plan));
    }
  }

  private void invitations() throws IOException {
    InvitationsBench lists = new InvitationsBench(out);
    lists.run("H2", properties(h2File(Files.createTempDirectory("banc-liste"))));
    lists.run("PostgreSQL", properties(postgres()));
  }

  private static void openConsultation(Map<String, String> database) {
    try (ApplicationContext platform = ApplicationContext.run(properties(database))) {
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
          platform
              .getBean(Consultations.class)
              .create(description, BenchConsultation.DOCUMENT)
              .slug();
      platform
          .getBean(Consultations.class)
          .create(
              new Description(
                  BenchConsultation.LONG_TITLE,
                  "Un plan long.",
                  "Mesurer.",
                  "Rien.",
                  60,
                  Audience.PUBLIC,
                  Access.OPEN_TO_ALL,
                  null),
              BenchConsultation.twoHundredQuestions());
      platform.getBean(Rehearsal.class).of(slug);
      Editor facilitator = new Editor(UUID.randomUUID(), "Camille Roussel");
      platform.getBean(Opening.class).open(slug, facilitator);
    }
  }

  private static long kept(Map<String, String> database) {
    try (ApplicationContext platform = ApplicationContext.run(properties(database))) {
      var consultation = platform.getBean(Consultations.class).named(BenchConsultation.SLUG);
      return platform.getBean(ResponseRepository.class).countByConsultationId(consultation.id());
    }
  }

  private static Map<String, String> h2File(Path folder) {
    return Map.of("ECOUTE_DATABASE_URL", EmbeddedDatabase.in(folder));
  }

  private static Map<String, String> postgres() {
    Map<String, String> database = TestPostgres.emptyDatabase();
    Map<String, String> settings = new HashMap<>();
    settings.put("ECOUTE_DATABASE_URL", database.get("datasources.default.url"));
    settings.put("ECOUTE_DATABASE_USER", database.get("datasources.default.username"));
    settings.put("ECOUTE_DATABASE_PASSWORD", database.get("datasources.default.password"));
    return settings;
  }

  private static Map<String, Object> properties(Map<String, String> settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("ecoute.secret", Platform.SECRET);
    properties.put("datasources.default.url", settings.get("ECOUTE_DATABASE_URL"));
    properties.put(
        "datasources.default.username", settings.getOrDefault("ECOUTE_DATABASE_USER", "sa"));
    properties.put(
        "datasources.default.password", settings.getOrDefault("ECOUTE_DATABASE_PASSWORD", ""));
    return properties;
  }

  /** The embedded server and its workers are descendants of this process. */
  private static Duration postgresTime() {
    return ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().command().orElse("").endsWith("postgres"))
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
