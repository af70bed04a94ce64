package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every page of the office one can come to by its links, on a phone: no story has to think of it.
 */
class EveryPageJourneyTest extends Stage {
  @Override
  List<Scenario> scenarios() {
    return List.of(Scenario.INVITATIONS);
  }

  @Test
  void everyPageOfTheOfficeIsReadableOnAPhone() {
    Set<String> known = new HashSet<>(Set.of("/equipe"));
    Deque<String> toOpen = new ArrayDeque<>(known);
    int opened = 0;
    try (Reader solene = administrator("toutes", PHONE, Scripts.ON)) {
      while (!toOpen.isEmpty()) {
        solene.opens(toOpen.remove());
        opened++;
        solene.page().locator("a[href^='/equipe']:not([download])").all().stream()
            .map(link -> link.getAttribute("href").replaceAll("#.*", ""))
            .filter(address -> !address.replaceAll("\\?.*", "").matches(".*\\.[a-z]+"))
            .filter(address -> known.add(shape(address)))
            .forEach(toOpen::add);
      }
    }
    assertThat(opened).isGreaterThan(40);
  }

  /** Pages about one question or another, or another extract of the journal, are the same page. */
  private static String shape(String address) {
    return address
        .replaceAll("\\?.*", "")
        .replaceAll("/(questions|parties|textes|langues)/[^/]+", "/$1/…")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
  }
}
