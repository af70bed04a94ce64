package fr.caf.ecoute.outside.openid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Stands before a real provider, and passes everything on unless told to spoil an answer. */
public final class Tampering implements AutoCloseable {
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

  /** What comes back. */
  public record Answer(int status, String body) {}

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, UnaryOperator<Answer>> spoiled = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private volatile String real = "";

  private Tampering(HttpServer server) {
    this.server = server;
  }

  static Tampering start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Tampering tampering = new Tampering(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", tampering::handle);
      server.start();
      return tampering;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void before(String provider) {
    real = provider;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on, answers at {@code path} are changed so. */
  public void spoil(String path, UnaryOperator<Answer> how) {
    spoiled.put(path, how);
  }

  /** Honest again. */
  public void stop() {
    spoiled.clear();
  }

  /** How often something was asked at {@code path}. */
  public int asked(String path) {
    return asked.getOrDefault(path, new AtomicInteger()).get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
      HttpResponse<byte[]> answer = ask(exchange);
      UnaryOperator<Answer> spoiling = spoiled.getOrDefault(path, UnaryOperator.identity());
      Answer told =
          spoiling.apply(
              new Answer(
                  answer.statusCode(), new String(answer.body(), StandardCharsets.ISO_8859_1)));
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!NOT_PASSED_ON.contains(name)) {
                  values.forEach(
                      value ->
                          exchange.getResponseHeaders().add(name, value.replace(real, address())));
                }
              });
      byte[] body = told.body().getBytes(StandardCharsets.ISO_8859_1);
      exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(real + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
