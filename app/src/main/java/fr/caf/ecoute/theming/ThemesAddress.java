package fr.caf.ecoute.theming;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where the pages about one question's themes are; codes are safe in an address. */
public record ThemesAddress(String slug, String question) {
  public String overview() {
    return "/equipe/consultations/" + slug + "/themes";
  }

  public String reading() {
    return overview() + "/" + question;
  }

  public String theme(String code) {
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
  public static String verbatim(String list, UUID response) {
    return list + "&verbatim=" + response + "#verbatim";
  }

  String runs() {
    return reading() + "/analyses";
  }

  public String run(UUID run) {
    return runs() + "/" + run;
  }

  /** What a recoding would change. */
  public String recoding() {
    return reading() + "/recodage";
  }

  /** The codebook of the question, as a file and for adding to it. */
  public String codebook() {
    return reading() + "/grille";
  }

  /** What the codebook says of one theme. */
  public String definition(String theme) {
    return codebook() + "/themes/" + theme;
  }

  /** What a person says one answer carries. */
  public String correction(UUID response) {
    return reading() + "/verbatims/" + response;
  }

  String decision(String theme) {
    return reading() + "/" + theme;
  }

  public static URI uri(String address) {
    return URI.create(address);
  }
}
