package fr.caf.ecoute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person with a plain browser, without JavaScript: keeps cookies, follows redirections, fills the
 * form in front of them and sends it.
 *
 * <pre>
 *   Visitor visitor = new Visitor(server.getURI());
 *   visitor.open("/consultations/essai").send().fill("avis", "Merci").send();
 *   assertThat(visitor.status()).isEqualTo(200);
 * </pre>
 */
public final class Visitor {
  private static final int MOST_REDIRECTIONS = 10;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI server;
  private final Map<String, String> cookies = new TreeMap<>();
  private final List<String> setCookies = new ArrayList<>();

  private @Nullable URI elsewhere;
  private String network = "";
  private String address = "/";
  private int status;
  private String html = "";
  private Map<String, List<String>> filled = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public Visitor(URI server) {
    this.server = server;
  }

  /** As a proxy says where requests come from. */
  public Visitor comingFrom(String addresses) {
    network = addresses;
    return this;
  }

  /** Another tab of the same browser, on the same page. */
  public Visitor anotherTab() {
    Visitor other = new Visitor(server);
    other.cookies.putAll(cookies);
    other.shows(address, status, html);
    return other;
  }

  public Visitor open(String path) {
    setCookies.clear();
    exchange(path, HttpRequest.newBuilder().GET());
    return this;
  }

  /** Replaces what a field of the form holds; no value unticks it. */
  public Visitor fill(String field, String... values) {
    filled.put(field, List.of(values));
    return this;
  }

  /** Attaches a file to the form. */
  public Visitor attach(String field, byte[] bytes) {
    files.put(field, bytes);
    return this;
  }

  /** Sends the first form of the page as it is filled. */
  public Visitor send() {
    return VisitedForm.takesFiles(html)
        ? postWithFiles(VisitedForm.action(html))
        : post(VisitedForm.action(html), filled);
  }

  private Visitor postWithFiles(String path) {
    setCookies.clear();
    MultipartText body = new MultipartText();
    filled.forEach((field, values) -> values.forEach(value -> body.field(field, value)));
    files.forEach(body::file);
    exchange(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", body.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes())));
    return this;
  }

  /** Sends the first form of the page by a button that leads elsewhere and may add a field. */
  public Visitor postForm(String path, String... field) {
    if (field.length > 0) {
      filled.put(field[0], List.of(field[1]));
    }
    return post(path, filled);
  }

  /** Sends fields of one's own making, with the token of the page. */
  public Visitor post(String path, Map<String, List<String>> fields) {
    Map<String, List<String>> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("jeton", VisitedForm.token(html));
    return postRaw(path, encoded(all));
  }

  /** Sends a body of one's own making. */
  public Visitor postRaw(String path, String body) {
    setCookies.clear();
    exchange(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    return this;
  }

  /** The form's fields as they would be sent now. */
  public String body() {
    return encoded(filled);
  }

  public int status() {
    return status;
  }

  /** Where one was last sent on another site: one's pages here stay as they were. */
  public URI elsewhere() {
    return Objects.requireNonNull(elsewhere, "nowhere else");
  }

  /** Path and query of the page one ended on. */
  public String address() {
    return address;
  }

  public String html() {
    return html;
  }

  /** The words of the page, without its tags. */
  public String text() {
    String body = html.substring(Math.max(0, html.indexOf("<body")));
    return words(body.replaceAll("<[^>]*>", " "));
  }

  public String title() {
    return words(html.replaceAll("(?s).*<title>(.*?)</title>.*", "$1"));
  }

  /** With plain spaces, whatever the typography asks for. */
  private static String words(String markup) {
    return VisitedForm.unescaped(markup).replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  /** The {@code Set-Cookie} headers since the last page was asked for. */
  public List<String> setCookies() {
    return setCookies;
  }

  private void exchange(String path, HttpRequest.Builder request) {
    HttpRequest.Builder next = request;
    String at = path;
    for (int i = 0; i < MOST_REDIRECTIONS; i++) {
      HttpResponse<String> answer = once(at, next);
      String location = answer.headers().firstValue("Location").orElse("");
      if (location.isEmpty()) {
        shows(at, answer.statusCode(), answer.body());
        return;
      }
      if (!server.resolve(location).getAuthority().equals(server.getAuthority())) {
        elsewhere = URI.create(location);
        return;
      }
      at = location;
      next = HttpRequest.newBuilder().GET();
    }
    throw new AssertionError("redirected for ever: " + at);
  }

  private HttpResponse<String> once(String path, HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (!network.isEmpty()) {
      request.header("X-Forwarded-For", network);
    }
    try {
      HttpResponse<String> answer =
          http.send(
              request.uri(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    setCookies.add(setCookie);
    String[] named = setCookie.split(";", 2)[0].split("=", 2);
    if (setCookie.contains("Max-Age=0")) {
      cookies.remove(named[0]);
    } else {
      cookies.put(named[0], named[1]);
    }
  }

  private void shows(String newAddress, int newStatus, String newHtml) {
    address = newAddress;
    status = newStatus;
    html = newHtml;
    filled = VisitedForm.fields(newHtml);
    files.clear();
  }

  private static String encoded(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
