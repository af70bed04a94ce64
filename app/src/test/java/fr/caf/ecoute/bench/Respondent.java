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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person who answers a whole questionnaire as a browser would, without the pictures. */
final class Respondent {
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final String LONG =
      "Le plus difficile a été d’attendre sans savoir. J’ai rappelé quatre fois, envoyé deux fois"
          + " le certificat, et personne ne pouvait me dire où en était la demande. ";

  private final HttpClient client;
  private final URI root;
  private final Latencies latencies;
  private final Map<String, String> cookies = new HashMap<>();
  private URI here = URI.create("/");
  private final Map<String, String> hidden = new HashMap<>();

  Respondent(HttpClient client, Platform platform, Latencies latencies) {
    this(client, platform.address("/"), latencies);
  }

  Respondent(HttpClient client, URI root, Latencies latencies) {
    this.client = client;
    this.root = root;
    this.latencies = latencies;
  }

  /** From the consultation's page to the thank-you page. */
  void answer(String slug) throws IOException, InterruptedException {
    answer(slug, Map.of());
  }

  /** The same, with what opens the ballot. */
  void answer(String slug, Map<String, String> opening) throws IOException, InterruptedException {
    cookies.clear();
    String start = "/consultations/" + slug;
    get("consultation", start);
    URI next = post("commencer", start + "/bulletin", opening);
    goOn(start, next);
  }

  /** With a ballot in hand. */
  void answer(String slug, String cookie, String secret) throws IOException, InterruptedException {
    cookies.clear();
    cookies.put(cookie, secret);
    String start = "/consultations/" + slug;
    goOn(start, URI.create(start + "/reponse"));
  }

  private void goOn(String start, URI first) throws IOException, InterruptedException {
    URI next = first;
    for (Map<String, String> page : BenchConsultation.PAGES) {
      get("question", next.getPath());
      next = post("répondre", here.getPath(), page);
    }
    get("vérification", next.getPath());
    next = post("envoyer", start + "/envoi", Map.of());
    String thanks = get("merci", next.getPath());
    if (!next.getPath().endsWith("/merci") || !thanks.contains("Merci")) {
      throw new IllegalStateException("not thanked at " + next);
    }
  }

  /** People who have answered two pages, and ask for the third. */
  static List<PaceBench.Asking> onTheirThirdPage(Platform platform, int people)
      throws IOException, InterruptedException {
    List<PaceBench.Asking> asking = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < people; i++) {
        Respondent one = new Respondent(client, platform, new Latencies());
        String start = "/consultations/" + BenchConsultation.SLUG;
        one.get("consultation", start);
        URI next = one.post("commencer", start + "/bulletin", Map.of());
        for (Map<String, String> page : BenchConsultation.PAGES.subList(0, 2)) {
          one.get("question", next.getPath());
          next = one.post("répondre", one.here.getPath(), page);
        }
        URI third = next;
        asking.add(
            asked ->
                require(
                    asked.send(one.request(third.getPath()).build(), BodyHandlers.ofString()),
                    200));
      }
    }
    return asking;
  }

  /** A member who has signed in and asks for a page of the office again and again. */
  static List<PaceBench.Asking> ofTheTeam(Platform platform, String address)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Respondent one = new Respondent(client, platform, new Latencies());
      one.get("connexion", "/connexion");
      one.post(
          "connexion",
          "/connexion",
          Map.of("adresse", Platform.EMAIL, "mot_de_passe", Platform.PASSWORD));
      return List.of(
          asked -> require(asked.send(one.request(address).build(), BodyHandlers.ofString()), 200));
    }
  }

  private String get(String what, String path) throws IOException, InterruptedException {
    HttpResponse<String> page = send(what, request(path).GET().build());
    if (page.statusCode() == 303) {
      return get(what, location(page).getPath());
    }
    require(page, 200);
    here = page.uri();
    hidden.clear();
    for (Matcher found = HIDDEN.matcher(page.body()); found.find(); ) {
      hidden.put(found.group(1), found.group(2));
    }
    return page.body();
  }

  private URI post(String what, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(hidden);
    all.putAll(fields);
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = send(what, request);
    require(answer, 303);
    return location(answer);
  }

  private URI location(HttpResponse<String> answer) {
    return root.resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.request().method() + " " + answer.uri() + ": " + answer.statusCode());
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request.header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html");
  }

  private HttpResponse<String> send(String what, HttpRequest request)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    latencies.add(what, System.nanoTime() - begun);
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
