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
public record ThemesAddress(String slug, String question, int headings) {
  /** The name of the number of headings in an address. */
  static final String HEADINGS = "grands";

  public ThemesAddress(String slug, String question) {
    this(slug, question, 0);
  }

  public String overview() {
    return "/equipe/consultations/" + slug + "/themes";
  }

  /** Without what was asked. */
  public String place() {
    return overview() + "/" + question;
  }

  public String reading() {
    return place() + kept("?");
  }

  public String reading(Done done) {
    return place() + "?fait=" + done + kept("&");
  }

  public String theme(String code) {
    return place() + "?theme=" + code + kept("&");
  }

  public String theme(String code, Done done) {
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
  public static String verbatim(String list, UUID response) {
    return list + "&verbatim=" + response + "#verbatim";
  }

  String runs() {
    return place() + "/analyses";
  }

  public String run(UUID run) {
    return runs() + "/" + run;
  }

  /** What a recoding would change. */
  public String recoding() {
    return place() + "/recodage";
  }

  /** The codebook of the question, as a file and for adding to it. */
  public String codebook() {
    return place() + "/grille";
  }

  /** What the codebook says of one theme. */
  public String definition(String theme) {
    return codebook() + "/themes/" + theme;
  }

  /** What a person says one answer carries. */
  public String correction(UUID response) {
    return place() + "/verbatims/" + response;
  }

  String acceptations() {
    return place() + "/acceptations" + kept("?");
  }

  String decision(String theme, String decision) {
    return place() + "/" + theme + "/" + decision + kept("?");
  }

  public static URI uri(String address) {
    return URI.create(address);
  }

  private String kept(String before) {
    return headings == 0 ? "" : before + HEADINGS + "=" + headings;
  }
}
