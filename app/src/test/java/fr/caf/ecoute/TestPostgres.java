package fr.caf.ecoute;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL for the whole test JVM: a container where Docker answers, an embedded server
 * otherwise. Never a skip. Each test class gets an empty database of its own.
 */
public final class TestPostgres {
  /** Long enough for production settings; the embedded server trusts its own machine anyway. */
  private static final String PASSWORD = "essais-seulement";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final String url;
  private final String user;
  private final String password;

  private TestPostgres(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** The settings that point the platform at a new, empty database. */
  public static Map<String, String> emptyDatabase() {
    return Holder.SHARED.create("essai" + DATABASES.incrementAndGet());
  }

  private static final class Holder {
    static final TestPostgres SHARED = dockerAnswers() ? container() : embedded();
  }

  private Map<String, String> create(String database) {
    try (var connection = DriverManager.getConnection(url + "postgres", user, password);
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "micronaut.server.port",
        "-1",
        "datasources.default.url",
        url + database,
        "datasources.default.username",
        user,
        "datasources.default.password",
        password);
  }

  private static TestPostgres container() {
    try {
      var container =
          new PostgreSQLContainer("postgres:18-alpine")
              .withDatabaseName("postgres")
              .withPassword(PASSWORD);
      container.start();
      String address = container.getHost() + ":" + container.getFirstMappedPort();
      return new TestPostgres(
          "jdbc:postgresql://" + address + "/", container.getUsername(), container.getPassword());
    } catch (RuntimeException e) {
      // The engine is there, the image is not.
      return embedded();
    }
  }

  private static TestPostgres embedded() {
    try {
      var server = EmbeddedPostgres.builder().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      String address = "jdbc:postgresql://localhost:" + server.getPort() + "/";
      return new TestPostgres(address, "postgres", PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean dockerAnswers() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }
}
