package fr.caf.ecoute.account;

import java.util.List;
import java.util.Optional;

/** What a browser says it is, in words coarse enough to recognise one's own and nothing more. */
final class Device {
  static final String UNKNOWN = "Navigateur inconnu";

  /** In this order: several name another besides themselves. */
  private static final List<Word> BROWSERS =
      List.of(
          new Word("Edg/", "Edge"),
          new Word("OPR/", "Opera"),
          new Word("Firefox/", "Firefox"),
          new Word("SamsungBrowser/", "Samsung Internet"),
          new Word("Chrome/", "Chrome"),
          new Word("Safari/", "Safari"));

  private static final List<Word> SYSTEMS =
      List.of(
          new Word("iPhone", "un iPhone"),
          new Word("iPad", "un iPad"),
          new Word("Android", "Android"),
          new Word("Windows", "Windows"),
          new Word("Mac OS X", "un Mac"),
          new Word("Linux", "Linux"));

  private record Word(String sign, String name) {}

  private Device() {}

  static String words(String userAgent) {
    return find(BROWSERS, userAgent)
        .map(
            browser ->
                find(SYSTEMS, userAgent).map(system -> browser + " sur " + system).orElse(browser))
        .orElse(UNKNOWN);
  }

  private static Optional<String> find(List<Word> words, String userAgent) {
    return words.stream()
        .filter(word -> userAgent.contains(word.sign()))
        .map(Word::name)
        .findFirst();
  }
}
