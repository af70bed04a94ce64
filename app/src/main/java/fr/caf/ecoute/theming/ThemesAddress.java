package fr.caf.ecoute.theming;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where the pages about one question's themes are; codes are safe in an address.
 *
 * @param headings how many headings the reader chose, kept from page to page; 0 for the usual
 */
record ThemesAddress(String slug, String question, int headings) {
  /** The name of the number of headings in an address. */
  static final String HEADINGS = "grands";

  ThemesAddress(String slug, String question) {
    this(slug, question, 0);
  }

  String overview() {
    return "/equipe/consultations/" + slug + "/themes";
  }

  /** Without what was asked. */
  String place() {
    return overview() + "/" + question;
  }

  String reading() {
    return place() + kept("?");
  }

  String reading(Done done) {
    return place() + "?fait=" + done + kept("&");
  }

  String theme(String code) {
    return place() + "?theme=" + code + kept("&");
  }

  String theme(String code, Done done) {
    return theme(code) + "&fait=" + done;
  }

  String page(String code, int page) {
    return theme(code) + "&page=" + page;
  }

  String search(String words, int page) {
    return place()
        + "?recherche="
        + URLEncoder.encode(words, StandardCharsets.UTF_8)
        + kept("&")
        + "&page="
        + page;
  }

  /** The same list, with one verbatim in full beside it. */
  static String verbatim(String list, UUID response) {
    return list + "&verbatim=" + response + "#verbatim";
  }

  String runs() {
    return place() + "/analyses";
  }

  String run(UUID run) {
    return runs() + "/" + run;
  }

  String acceptations() {
    return place() + "/acceptations" + kept("?");
  }

  String decision(String theme, String decision) {
    return place() + "/" + theme + "/" + decision + kept("?");
  }

  static URI uri(String address) {
    return URI.create(address);
  }

  private String kept(String before) {
    return headings == 0 ? "" : before + HEADINGS + "=" + headings;
  }
}
