package fr.caf.ecoute.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for the words of a response on a ballot, as they were at any moment (ByDraft). */
final class ByWords implements Attacker {
  @Override
  public String name() {
    return "ByDraft";
  }

  @Override
  public Map<String, String> guess(Evidence evidence) {
    Map<String, List<String>> written = new HashMap<>();
    for (Snapshot snapshot : evidence.snapshots()) {
      for (Row row : snapshot.rows("ballot")) {
        List<String> all =
            written.computeIfAbsent(row.get("secret_hash"), key -> new ArrayList<>());
        if (all.isEmpty() || !all.getLast().equals(row.get("written"))) {
          all.add(row.get("written"));
        }
      }
    }
    Map<String, String> guesses = new HashMap<>();
    for (Row response : evidence.last().rows("response")) {
      String words = response.get("answers").replaceAll("(?s).*\"text\":\"([^\"]*)\".*", "$1");
      written.forEach(
          (ballot, texts) -> {
            if (texts.stream()
                .anyMatch(text -> text.contains(words) || decoded(text).contains(words))) {
              guesses.put(ballot, response.get("id"));
            }
          });
    }
    return guesses;
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
