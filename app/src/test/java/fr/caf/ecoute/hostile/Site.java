package fr.caf.ecoute.hostile;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What one finds by following every link: pages, files and forms. Of pages that differ only by the
 * thing they are about, a few are visited.
 */
final class Site {
  private static final int ALIKE = 2;
  private static final int MOST = 400;

  private final Browser browser;
  private final Map<String, Integer> visited = new LinkedHashMap<>();
  private final Set<String> queued = new HashSet<>();

  final List<String> pages = new ArrayList<>();
  final List<String> files = new ArrayList<>();
  final Map<String, PageForm> forms = new LinkedHashMap<>();
  final List<String> wrongs = new ArrayList<>();
  final Set<String> marked = new LinkedHashSet<>();

  private Site(Browser browser) {
    this.browser = browser;
  }

  /** Follows every link from {@code doors} on. */
  static Site explored(Browser browser, String... doors) {
    Site site = new Site(browser);
    Deque<String> next = new ArrayDeque<>(List.of(doors));
    while (!next.isEmpty() && site.pages.size() + site.files.size() < MOST) {
      site.visit(next.poll(), next);
    }
    return site;
  }

  /** An address without what tells one thing from another. */
  static String shape(String address) {
    return address
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
        .replaceAll("/consultations/[^/?]+", "/consultations/*")
        .replaceAll("/(questions|parties|textes|langues|themes)/[^/?]+", "/$1/*")
        .replaceAll("=[^&]*", "=")
        .replaceAll("[0-9]+", "#");
  }

  private void visit(String address, Deque<String> next) {
    if (visited.merge(shape(address), 1, Integer::sum) > ALIKE) {
      return;
    }
    HttpResponse<byte[]> answer = browser.get(address);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() >= 500) {
      wrongs.add("GET " + address + " " + answer.statusCode());
    }
    answer.headers().firstValue("Location").ifPresent(to -> queue(to, next));
    if (answer.statusCode() != 200) {
      return;
    }
    if (!type.startsWith("text/html")) {
      files.add(address);
      return;
    }
    pages.add(address);
    Document page = Jsoup.parse(Browser.body(answer), "http://ici" + address);
    Planted.in(page).forEach(what -> wrongs.add("GET " + address + " shows " + what));
    if (page.text().contains(Payloads.MARK)) {
      marked.add(shape(address));
    }
    page.select("form")
        .forEach(
            form -> {
              PageForm read = PageForm.of(form, address);
              forms.putIfAbsent(read.shape(), read);
            });
    for (Element link : page.select("a[href], iframe[src]")) {
      queue(link.hasAttr("href") ? link.attr("href") : link.attr("src"), next);
    }
  }

  private void queue(String link, Deque<String> next) {
    String path = link.replaceFirst("#.*", "");
    if (path.startsWith("/") && !path.startsWith("//") && queued.add(path)) {
      next.add(path);
    }
  }
}
