package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A person in front of a page. Each new page they come to is checked: no accessibility violation,
 * no horizontal scrolling, no error in the console, one title of level one.
 */
final class Reader implements AutoCloseable {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  private final BrowserContext window;
  private final Chromium.Scripts scripts;
  private final Page page;
  private final String name;
  private final Set<String> checked = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();

  Reader(String name, BrowserContext window, Chromium.Scripts scripts) {
    this.name = name;
    this.scripts = scripts;
    this.window = window;
    this.page = window.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().matches(".*status of (409|422).*")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  void opens(String address) {
    page.navigate(address);
    looks();
  }

  /** An address where nothing is: the browser says so too, and that is no mistake. */
  void opensNothing(String address) {
    page.navigate(address);
    complaints.removeIf(said -> said.endsWith("status of 404 (Not Found)"));
    looks();
  }

  void follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    looks();
  }

  void presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    page.waitForLoadState();
    looks();
  }

  void ticks(String choice) {
    page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).first().check();
  }

  void writes(String label, String text) {
    page.getByLabel(label).first().fill(text);
  }

  void sees(String text) {
    assertThat(plainSpaces(page.locator("body").innerText())).contains(plainSpaces(text));
  }

  private static String plainSpaces(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  Locator main() {
    return page.locator("main");
  }

  /** Takes a picture and checks the page, once for each page of the journey. */
  void looks() {
    looks("");
  }

  /** The same page in another state. */
  void looks(String state) {
    String place = page.url().replaceFirst("^https?://[^/]+", "") + "|" + page.title() + state;
    if (!checked.add(place)) {
      return;
    }
    picture();
    assertThat(complaints).as("console of " + place).isEmpty();
    assertThat(page.locator("h1").count()).as("h1 of " + place).isEqualTo(1);
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("horizontal scrolling of " + place)
        .isEqualTo(0);
    if (scripts == Chromium.Scripts.ON) {
      requireAccessible(place);
    }
  }

  /** Axe is itself a script: it waits for ever where pages may run none. */
  private void requireAccessible(String place) {
    var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(violations)
        .as("accessibility of " + place)
        .extracting(found -> found.getId() + ": " + found.getNodes())
        .isEmpty();
  }

  private void picture() {
    String file = "%s-%02d.png".formatted(name, checked.size());
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/pictures", file)).setFullPage(true));
  }

  @Override
  public void close() {
    window.close();
  }
}
