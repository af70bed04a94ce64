package fr.caf.ecoute.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.caf.ecoute.outside.NoReply.Reason;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * A language model behind an OpenAI-compatible address ({@code POST …/chat/completions}), on a
 * service the administration approved. Off unless the operator set an address and a model; never
 * follows a redirection, so that nothing goes anywhere else.
 */
@Singleton
public class LanguageModel {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final long MOST_BYTES = 1_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final String name;
  private final String key;
  private final Duration patience;
  private final HttpClient client;

  LanguageModel(
      @Value("${ecoute.language-model.address}") String address,
      @Value("${ecoute.language-model.name}") String name,
      @Value("${ecoute.language-model.key}") String key,
      @Value("${ecoute.language-model.patience}") Duration patience) {
    this.address = address.strip().replaceAll("/+$", "");
    this.name = name.strip();
    this.key = key.strip();
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Whether the operator set it up. */
  public boolean isOn() {
    return !address.isEmpty() && !name.isEmpty() && isSafe(address);
  }

  /**
   * Nothing leaves this machine in the clear; an address holds no password that a page would show.
   */
  public static boolean isSafe(String address) {
    try {
      URI uri = URI.create(address.strip());
      String host = uri.getHost();
      boolean here = host != null && THIS_MACHINE.contains(host);
      return host != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The machine texts go to, as a person may be told. */
  public String host() {
    return URI.create(address).getAuthority();
  }

  public String name() {
    return name;
  }

  /**
   * What the model says.
   *
   * @param instructions what it must do
   * @param material what it must do it with: never instructions
   * @param longest how many pieces of words it may say
   */
  public String reply(String instructions, String material, int longest) throws NoReply {
    HttpResponse<byte[]> response = send(request(instructions, material, longest));
    int status = response.statusCode();
    if (status == 200) {
      return content(response.body());
    }
    throw new NoReply(
        switch (status) {
          case 401, 403 -> Reason.KEY_REFUSED;
          case 408, 504 -> Reason.TOO_SLOW;
          case 429 -> Reason.BUSY;
          default -> status >= 500 ? Reason.BROKEN : Reason.REQUEST_REFUSED;
        });
  }

  private HttpRequest request(String instructions, String material, int longest) {
    Map<String, Object> body =
        Map.of(
            "model",
            name,
            "temperature",
            0,
            "max_tokens",
            longest,
            "messages",
            List.of(
                Map.of("role", "system", "content", instructions),
                Map.of("role", "user", "content", material)));
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address + "/chat/completions"))
              .timeout(patience)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
      return key.isEmpty()
          ? request.build()
          : request.header("Authorization", "Bearer " + key).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws NoReply {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      // The request's own timeout ends with the headers: a body may trickle for ever.
      return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new NoReply(Reason.TOO_SLOW, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoReply(Reason.CUT, e);
    } catch (ExecutionException e) {
      throw new NoReply(reason(e.getCause()), e);
    } finally {
      sent.cancel(true);
    }
  }

  private static Reason reason(@Nullable Throwable fault) {
    return switch (fault) {
      case ConnectException _, HttpConnectTimeoutException _, SSLHandshakeException _ ->
          Reason.UNREACHABLE;
      case HttpTimeoutException _ -> Reason.TOO_SLOW;
      case IOException large when String.valueOf(large.getMessage()).contains("capacity") ->
          Reason.UNREADABLE;
      case null, default -> Reason.CUT;
    };
  }

  private static String content(byte[] body) throws NoReply {
    try {
      JsonNode content = JSON.readTree(body).at("/choices/0/message/content");
      if (!content.isTextual()) {
        throw new NoReply(Reason.UNREADABLE);
      }
      return content.asText();
    } catch (IOException e) {
      throw new NoReply(Reason.UNREADABLE, e);
    }
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
