package fr.caf.ecoute.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Chromium for the whole test JVM. When there is none the test fails and says so. */
final class Chromium {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  /** Whether pages may run scripts. */
  enum Scripts {
    ON,
    OFF
  }

  /** A new browser window, {@code width} CSS pixels wide, that nobody has used. */
  static BrowserContext window(String address, int width, Scripts scripts) {
    return Holder.BROWSER.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(address)
            .setLocale("fr-FR")
            .setViewportSize(width, width < 600 ? 720 : 900)
            .setJavaScriptEnabled(scripts == Scripts.ON));
  }

  private static final class Holder {
    static final Browser BROWSER = launch();
  }

  private static Browser launch() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setHeadless(true)
                .setArgs(QUIET));
  }

  private static Path executable() {
    return Stream.of(System.getProperty("chromium", ""), "/usr/bin/chromium")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium for the journeys: apt-get install chromium, or -Dchromium=…"));
  }
}
