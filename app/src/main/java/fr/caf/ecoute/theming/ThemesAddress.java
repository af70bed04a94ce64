package fr.caf.ecoute.theming;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where the pages about one question's themes are; codes are safe in an address. */
record ThemesAddress(String slug, String question) {
  String overview() {
    return "/equipe/consultations/" + slug + "/themes";
  }

  String reading() {
    return overview() + "/" + question;
  }

  String theme(String code) {
    return reading() + "?theme=" + code;
  }

  String page(String code, int page) {
    return theme(code) + "&page=" + page;
  }

  String search(String words, int page) {
    return reading()
        + "?recherche="
        + URLEncoder.encode(words, StandardCharsets.UTF_8)
        + "&page="
        + page;
  }

  /** The same list, with one verbatim in full beside it. */
  static String verbatim(String list, UUID response) {
    return list + "&verbatim=" + response + "#verbatim";
  }

  String runs() {
    return reading() + "/analyses";
  }

  String run(UUID run) {
    return runs() + "/" + run;
  }

  String decision(String theme) {
    return reading() + "/" + theme;
  }

  static URI uri(String address) {
    return URI.create(address);
  }
}
