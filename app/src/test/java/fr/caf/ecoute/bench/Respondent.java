package fr.caf.ecoute.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person who answers a whole questionnaire as a browser would, without the pictures. */
final class Respondent {
  private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");
  private static final String LONG =
      "Le plus difficile a été d’attendre sans savoir. J’ai rappelé quatre fois, envoyé deux fois"
          + " le certificat, et personne ne pouvait me dire où en était la demande. ";

  private final HttpClient client;
  private final Platform platform;
  private final Latencies latencies;
  private final Map<String, String> cookies = new HashMap<>();
  private String token = "";

  Respondent(HttpClient client, Platform platform, Latencies latencies) {
    this.client = client;
    this.platform = platform;
    this.latencies = latencies;
  }

  /** From the consultation's page to the thank-you page. */
  void answer(String slug) throws IOException, InterruptedException {
    cookies.clear();
    String start = "/consultations/" + slug;
    get("consultation", start);
    URI next = post("commencer", start + "/bulletin", Map.of());
    for (Map<String, String> page : BenchConsultation.PAGES) {
      get("question", next.getPath());
      next = post("répondre", next.getPath(), page);
    }
    get("vérification", next.getPath());
    next = post("envoyer", start + "/envoi", Map.of());
    String thanks = get("merci", next.getPath());
    if (!next.getPath().endsWith("/merci") || !thanks.contains("Merci")) {
      throw new IllegalStateException("not thanked at " + next);
    }
  }

  private String get(String what, String path) throws IOException, InterruptedException {
    HttpResponse<String> page = send(what, request(path).GET().build(), 200);
    Matcher found = TOKEN.matcher(page.body());
    if (found.find()) {
      token = found.group(1);
    }
    return page.body();
  }

  private URI post(String what, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(fields);
    all.put("jeton", token);
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return platform
        .address("/")
        .resolve(send(what, request, 303).headers().firstValue("Location").orElseThrow());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(platform.address(path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request.header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html");
  }

  private HttpResponse<String> send(String what, HttpRequest request, int expected)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    latencies.add(what, System.nanoTime() - begun);
    if (response.statusCode() != expected) {
      throw new IllegalStateException(
          request.method() + " " + request.uri() + ": " + response.statusCode());
    }
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      List<String> parts = List.of(cookie.split(";", 2)[0].split("=", 2));
      cookies.put(parts.get(0), parts.get(1));
    }
    return response;
  }

  static String longText(int seed) {
    return LONG.repeat(2 + seed % 4) + seed;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
