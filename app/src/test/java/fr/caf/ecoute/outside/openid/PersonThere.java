package fr.caf.ecoute.outside.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser, at the provider. */
public final class PersonThere {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final RealProvider provider;
  private final String name;

  public PersonThere(RealProvider provider, String name) {
    this.provider = provider;
    this.name = name;
  }

  /** Signs in, and tells where they are sent back to. */
  public URI signIn(URI door) {
    HttpResponse<String> answer = follow(get(door));
    if (answer.uri().getPath().equals("/login")) {
      answer = follow(post(answer));
    }
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  /** As far as the provider leads by itself. */
  private HttpResponse<String> follow(HttpResponse<String> first) {
    HttpResponse<String> answer = first;
    while (answer.statusCode() / 100 == 3) {
      URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      if (!next.toString().startsWith(provider.issuer())) {
        return answer;
      }
      answer = get(next);
    }
    return answer;
  }

  private HttpResponse<String> post(HttpResponse<String> login) {
    Matcher token = TOKEN.matcher(login.body());
    if (!token.find()) {
      throw new AssertionError("no form: " + login.body());
    }
    return send(
        HttpRequest.newBuilder(login.uri())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username="
                        + encoded(name)
                        + "&password="
                        + encoded(RealProvider.PASSWORD)
                        + "&_csrf="
                        + encoded(token.group(1)))));
  }

  private HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
