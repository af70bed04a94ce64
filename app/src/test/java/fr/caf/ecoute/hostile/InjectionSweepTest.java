package fr.caf.ecoute.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.demo.Demonstration;
import fr.caf.ecoute.demo.Scenario;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every form and every address of the running platform, found by following its links, is filled
 * with what breaks software. Nothing fails, nothing that was typed becomes anything but text, and
 * it is still text where it is read again: pages, tables and documents.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionSweepTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Demonstration demonstration;
  @Inject Team team;

  private final List<String> wrongs = new ArrayList<>();
  private int sent;

  @Test
  void whateverIsTypedStaysText() {
    demonstration.play(List.of(Scenario.PREPARATION, Scenario.OUVERTE));
    try (Browser member = new Browser(server.getURI(), team.signedIn(server).cookies());
        Browser visitor = new Browser(server.getURI(), Map.of())) {
      Site office = Site.explored(member, "/equipe");
      Site outside = Site.explored(visitor, "/", "/connexion");
      assertThat(office.forms).hasSizeGreaterThan(30);
      assertThat(office.pages).hasSizeGreaterThan(40);

      openKiosks(office);
      attack(member, office);
      assertThat(member.get("/equipe").statusCode()).as("still signed in").isEqualTo(200);
      answerBadly(visitor, outside);
      attack(visitor, outside);

      Site after = Site.explored(member, office.pages.toArray(String[]::new));
      Site seen = Site.explored(visitor, outside.pages.toArray(String[]::new));
      wrongs.addAll(after.wrongs);
      wrongs.addAll(seen.wrongs);
      after.files.forEach(file -> wrongs.addAll(Exported.wrongs(file, member.get(file))));
      assertThat(after.marked)
          .as("pages where what was typed is read again")
          .hasSizeGreaterThan(10);
    }
    assertThat(wrongs.stream().distinct().limit(40)).isEmpty();
    assertThat(sent).isGreaterThan(2_000);
  }

  /** What ends something is tried last. */
  private void attack(Browser browser, Site site) {
    site.pages.stream()
        .collect(Collectors.toMap(Site::shape, page -> page, (one, _) -> one))
        .values()
        .forEach(page -> attackAddress(browser, page));
    site.forms.values().stream()
        .filter(form -> !leavesTheBrowser(form.action()))
        .sorted(Comparator.comparing(form -> isAnEnd(form.action())))
        .forEach(form -> attackForm(browser, form));
  }

  /**
   * The pages of a kiosk sign the member out of the browser that is left to others; ending sessions
   * ends this one.
   */
  private static boolean leavesTheBrowser(String action) {
    return action.matches("/deconnexion|.*/canaux/bornes.*|/equipe/(compte|membres/.*)/.*");
  }

  private static boolean isAnEnd(String action) {
    return action.matches(
        ".*(cloture|ouverture|suppression|publication|effacement|purge|gel|archive).*");
  }

  private void openKiosks(Site office) {
    for (PageForm form : office.forms.values()) {
      if (form.action().contains("/canaux/bornes")) {
        try (Browser left = new Browser(server.getURI(), team.signedIn(server).cookies())) {
          PageForm fresh =
              Site.explored(left, form.action().replaceFirst("/bornes.*", ""))
                  .forms
                  .get(form.shape());
          attackForm(left, Objects.requireNonNull(fresh));
        }
      }
    }
  }

  private void attackForm(Browser browser, PageForm form) {
    for (String payload : Payloads.ALL) {
      Map<String, String> all = new HashMap<>();
      form.attackable().forEach(field -> all.put(field, payload));
      form.files().forEach(field -> all.put(field, payload));
      tell(form, "all", payload, browser, all);
    }
    for (String field : form.attackable()) {
      for (String payload : List.of("a\0b\uFFFF\uD83D\uDE00", Payloads.POLYGLOT, Payloads.PLAIN)) {
        tell(form, field, payload, browser, Map.of(field, payload));
      }
    }
    for (String broken : form.posts() ? Payloads.ENCODED : List.<String>of()) {
      String body =
          form.fields().keySet().stream()
              .filter(field -> !field.equals("jeton"))
              .map(field -> Browser.encoded(field) + "=" + broken)
              .collect(Collectors.joining("&"));
      HttpResponse<byte[]> answer =
          browser.send(
              form.action(),
              HttpRequest.newBuilder()
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      Browser.text(
                          "jeton=" + form.fields().getOrDefault("jeton", "") + "&" + body)));
      check("POST " + form.action() + " " + broken, answer);
    }
  }

  private void tell(
      PageForm form, String field, String payload, Browser browser, Map<String, String> fields) {
    String what =
        form.action() + " " + field + " = " + payload.substring(0, Math.min(60, payload.length()));
    if (form.posts()) {
      check("POST " + what, browser.post(form, fields));
    } else {
      String query =
          fields.entrySet().stream()
              .map(one -> Browser.encoded(one.getKey()) + "=" + Browser.encoded(one.getValue()))
              .collect(Collectors.joining("&"));
      if (query.length() < 3_500) {
        check("GET " + what, browser.get(form.action().replaceFirst("\\?.*", "") + "?" + query));
      }
    }
  }

  /** Each step of an address, then each of its settings, then one it does not know. */
  private void attackAddress(Browser browser, String page) {
    String path = page.replaceFirst("\\?.*", "");
    String[] steps = path.split("/");
    for (String payload :
        List.of(Payloads.POLYGLOT, "..", "'a\0\uD83D\uDE00", "99999999999999999999")) {
      for (int i = 1; i < steps.length; i++) {
        String[] other = steps.clone();
        other[i] = Browser.encoded(payload).replace("+", "%20");
        check("GET", browser, String.join("/", other));
      }
      if (page.contains("?")) {
        check("GET", browser, page.replaceAll("=[^&]*", "=" + Browser.encoded(payload)));
      }
      check(
          "GET",
          browser,
          path + "?fait=" + Browser.encoded(payload) + "&" + Browser.encoded(payload));
    }
  }

  /** A respondent who types nonsense on every page, and sends it. */
  private void answerBadly(Browser visitor, Site outside) {
    List<PageForm> starts =
        outside.forms.values().stream().filter(form -> form.action().contains("bulletin")).toList();
    assertThat(starts).isNotEmpty();
    for (PageForm start : starts) {
      String at = "";
      HttpResponse<byte[]> answer = visitor.post(start, Map.of());
      for (int page = 0; page < 60; page++) {
        at = answer.headers().firstValue("Location").orElse("");
        if (at.isEmpty()) {
          break;
        }
        answer = visitor.get(at);
        check("GET " + at, answer);
        var form = Jsoup.parse(Browser.body(answer)).selectFirst("main form[method=post]");
        if (form == null) {
          break;
        }
        PageForm read = PageForm.of(form, at);
        attackForm(visitor, read);
        answer = answered(visitor, read);
      }
    }
  }

  /** With words where words are asked, and the first offer elsewhere. */
  private HttpResponse<byte[]> answered(Browser visitor, PageForm form) {
    HttpResponse<byte[]> answer = visitor.post(form, Map.of());
    for (String tried : List.of(Payloads.POLYGLOT, "1", "3", "oui", "2026-01-01", "06", "75001")) {
      if (answer.statusCode() == 303) {
        return answer;
      }
      Map<String, String> fields = new HashMap<>();
      form.attackable().forEach(field -> fields.put(field, tried));
      answer = visitor.post(form, fields);
    }
    return answer;
  }

  private void check(String method, Browser browser, String address) {
    if (address.length() < 3_900) {
      check(method + " " + address, browser.get(address));
    }
  }

  private void check(String what, HttpResponse<byte[]> answer) {
    sent++;
    if (answer.statusCode() >= 500) {
      wrongs.add(what + " answers " + answer.statusCode());
    }
    if (answer.headers().allValues("Set-Cookie").stream()
        .anyMatch(one -> one.contains(Payloads.MARK))) {
      wrongs.add(what + " sets a cookie");
    }
    if (answer
        .headers()
        .firstValue("Location")
        .filter(to -> !to.startsWith("/") || to.startsWith("//"))
        .isPresent()) {
      wrongs.add(what + " leads elsewhere");
    }
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      Planted.in(Jsoup.parse(Browser.body(answer)))
          .forEach(one -> wrongs.add(what + " shows " + one));
    }
  }
}
