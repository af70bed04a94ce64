package fr.caf.ecoute.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many requests and bytes a page costs someone who comes for the first time. */
final class PageWeight {
  private final PrintStream out;

  PageWeight(PrintStream out) {
    this.out = out;
  }

  void run(Platform platform) {
    out.println("\n| page | requêtes | octets transférés |");
    out.println("|---|---:|---:|");
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(
                            Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
      Page page = browser.newPage();
      List<Response> responses = new ArrayList<>();
      page.onResponse(responses::add);
      line("accueil", page, responses, platform.address("/").toString());
      String start = platform.address("/consultations/" + BenchConsultation.SLUG).toString();
      line("consultation", page, responses, start);
      page.locator("form[action$='/bulletin'] button").first().click();
      page.waitForLoadState();
      String question = page.url();
      responses.clear();
      line("première question, feuilles de style déjà là", page, responses, question);
    }
  }

  private void line(String name, Page page, List<Response> responses, String address) {
    responses.clear();
    page.navigate(address);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    // Asking for sizes lets late events in.
    long bytes =
        List.copyOf(responses).stream()
            .map(response -> response.request().sizes())
            .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
            .sum();
    out.printf(Locale.FRANCE, "| %s | %d | %,d |%n", name, responses.size(), bytes);
  }
}
