package fr.caf.ecoute.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody with cookies who sends whatever they like, and looks at what comes back. */
final class Browser implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI server;
  private final Map<String, String> cookies = new TreeMap<>();

  Browser(URI server, Map<String, String> cookies) {
    this.server = server;
    this.cookies.putAll(cookies);
  }

  HttpResponse<byte[]> get(String path) {
    return send(path, HttpRequest.newBuilder().GET());
  }

  HttpResponse<byte[]> post(PageForm form, Map<String, String> fields) {
    return send(form.action(), form.asRequest(fields));
  }

  HttpResponse<byte[]> send(String path, HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<byte[]> answer =
          http.send(
              request.uri(URI.create(server + path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new AssertionError("no answer to " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String body(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static HttpRequest.BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }

  private void keep(String setCookie) {
    String[] named = setCookie.split(";", 2)[0].split("=", 2);
    if (setCookie.contains("Max-Age=0")) {
      cookies.remove(named[0]);
    } else {
      cookies.put(named[0], named[1]);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
