package fr.caf.ecoute.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged platform in a process of its own, so that its processor time is its own too. */
final class Platform implements AutoCloseable {
  static final String EMAIL = "banc@ecoute.example";
  static final String PASSWORD = "banc-d-essai-seulement";

  private final Process process;
  private final int port;
  private final Duration startUp;

  private Platform(Process process, int port, Duration startUp) {
    this.process = process;
    this.port = port;
    this.startUp = startUp;
  }

  /** Starts {@code serve} and waits for the first page. */
  static Platform start(Map<String, String> database, Path folder)
      throws IOException, InterruptedException {
    int port = freePort();
    Map<String, String> settings = new LinkedHashMap<>(database);
    settings.put("ECOUTE_PORT", String.valueOf(port));
    settings.put("ECOUTE_FOLDER", folder.toString());
    settings.put("ECOUTE_HOST", "127.0.0.1");
    // All of them come from one network, and none takes time to read.
    settings.put("ECOUTE_SHORTEST_TIME", "0s");
    settings.put("ECOUTE_BURST", "1000000");
    settings.put("ECOUTE_PUBLIC_URL", "http://127.0.0.1:" + port);
    settings.put("ECOUTE_ADMIN_EMAIL", EMAIL);
    settings.put("ECOUTE_ADMIN_PASSWORD", PASSWORD);
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx512m"));
    // For a profiler: BENCH_SERVER_OPTIONS=-XX:StartFlightRecording=filename=…
    Stream.of(System.getenv().getOrDefault("BENCH_SERVER_OPTIONS", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(words::add);
    words.addAll(List.of("-jar", jar().toString(), "serve"));
    ProcessBuilder command = new ProcessBuilder(words);
    command.environment().putAll(settings);
    command.redirectErrorStream(true).redirectOutput(folder.resolve("serve.log").toFile());
    long begun = System.nanoTime();
    Process process = command.start();
    waitForPage(process, port);
    return new Platform(process, port, Duration.ofNanos(System.nanoTime() - begun));
  }

  URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  Duration startUp() {
    return startUp;
  }

  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory the process has held, in megabytes. */
  long peakMegabytes() throws IOException {
    return Peak.of(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private static void waitForPage(Process process, int port)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest home =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
      while (true) {
        if (!process.isAlive()) {
          throw new IllegalStateException("the platform stopped: " + process.exitValue());
        }
        try {
          if (client.send(home, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          process
              .onExit()
              .completeOnTimeout(process, 20, java.util.concurrent.TimeUnit.MILLISECONDS)
              .join();
        }
      }
    }
  }

  private static Path jar() throws IOException {
    try (var files = Files.list(Path.of("app", "target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("app-.*\\.jar"))
          .findFirst()
          .map(Path::toAbsolutePath)
          .orElseThrow(() -> new IllegalStateException("app/target holds no jar" + File.separator));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
