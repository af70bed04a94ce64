package fr.caf.ecoute.outside.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import fr.caf.ecoute.outside.LanguageModel;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The only way anything goes to a provider and comes back: encrypted unless it is on this machine,
 * never redirected, no longer than the patience and no larger than a token needs to be.
 */
final class Wire implements HTTPRequestSender, ResourceRetriever {
  private static final long MOST_BYTES = 200_000;

  /** Those the client sets itself. */
  private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection");

  private final Duration patience;
  private final HttpClient client;

  Wire(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    HttpRequest.Builder builder = to(request.getURI());
    request
        .getHeaderMap()
        .forEach(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    String body = request.getBody();
    boolean post = request.getMethod() == HTTPRequest.Method.POST;
    HttpResponse<byte[]> answer =
        send(
            post
                ? builder
                    .POST(HttpRequest.BodyPublishers.ofString(body == null ? "" : body))
                    .build()
                : builder.GET().build());
    HTTPResponse read = new HTTPResponse(answer.statusCode());
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> read.setHeader("Content-Type", type));
    read.setBody(text(answer));
    return read;
  }

  @Override
  public Resource retrieveResource(URL address) throws IOException {
    HttpResponse<byte[]> answer = send(to(URI.create(address.toString())).GET().build());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    return new Resource(text(answer), answer.headers().firstValue("Content-Type").orElse(""));
  }

  void close() {
    client.shutdownNow();
  }

  private HttpRequest.Builder to(URI address) throws IOException {
    if (!isSafe(address)) {
      throw new IOException("not an encrypted address");
    }
    return HttpRequest.newBuilder(address).timeout(patience);
  }

  /** What travels holds our secret and their tokens. */
  static boolean isSafe(URI address) {
    String text = address.toString();
    int query = text.indexOf('?');
    return LanguageModel.isSafe(query < 0 ? text : text.substring(0, query));
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      // The request's own timeout ends with the headers: a body may trickle for ever.
      return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("too slow", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    } finally {
      sent.cancel(true);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
