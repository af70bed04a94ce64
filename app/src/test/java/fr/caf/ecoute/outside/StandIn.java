package fr.caf.ecoute.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service that stands in for a language model, on this machine. */
public final class StandIn implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What one request asked. */
  public record Asked(String authorization, String body) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The document the model is to work on. */
    public JsonNode material() {
      try {
        return JSON.readTree(json().at("/messages/1/content").asText());
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What it answers, and how slowly; the body of a redirection is where to. */
  public record Answer(int status, String body, Duration delay, Duration trickle) {
    public static Answer of(int status, String body) {
      return new Answer(status, body, Duration.ZERO, Duration.ZERO);
    }

    /** As a language model answers. */
    public static Answer saying(String content) {
      try {
        return of(
            200,
            JSON.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("content", content))))));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    public Answer late(Duration wait) {
      return new Answer(status, body, wait, trickle);
    }

    /** The first byte at once, each other after a wait. */
    public Answer trickling(Duration wait) {
      return new Answer(status, body, delay, wait);
    }
  }

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Answer> answers = any -> Answer.saying("{\"codages\":[]}");

  private StandIn(HttpServer server) {
    this.server = server;
  }

  public static StandIn start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      StandIn standIn = new StandIn(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/v1/chat/completions", standIn::handle);
      server.start();
      return standIn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  /** Forgets what was asked; from now on, answers so. */
  public void answer(Function<Asked, Answer> wanted) {
    asked.clear();
    answers = wanted;
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Asked one =
          new Asked(
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      asked.add(one);
      Answer answer = answers.apply(one);
      Thread.sleep(answer.delay());
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      if (answer.status() == 302) {
        exchange.getResponseHeaders().set("Location", answer.body());
      }
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      OutputStream out = exchange.getResponseBody();
      if (answer.trickle().isZero()) {
        out.write(body);
      } else {
        for (byte next : body) {
          out.write(next);
          out.flush();
          Thread.sleep(answer.trickle());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
