package fr.caf.ecoute.hostile;

import java.util.List;

/** What is typed into every field. {@link #MARK} is looked for in what comes back. */
final class Payloads {
  /** A name no page of ours uses: an element, an attribute or a function called so was injected. */
  static final String MARK = "plante";

  /** Everything at once, short enough for most fields: what a field holds after it was tried. */
  static final String POLYGLOT =
      "=1+1|'\"><plante onclick=plante()>{{plante}}${7*191}</script></title></textarea>&amp;\\";

  /** The same without a tag, which some fields refuse. */
  static final String PLAIN =
      "=1+1|'\" plante onclick=plante() {{plante}} ${7*191} &amp; javascript:plante() \\";

  static final List<String> ALL =
      List.of(
          // SQL
          "x' OR '1'='1",
          "'; DROP TABLE consultation; -- \\' UNION SELECT NULL /*",
          "$$; SELECT pg_sleep(9); $$",
          // HTML, templates, formats
          "]]><plante/><!--<svg/onload=plante()>",
          "&#60;plante&#62;&lt;plante&gt;",
          "{{#each this}}{{@key}}{{/each}}{{{signedIn}}}{{> partials/head}}",
          "${7*191}#{7*191}<%= 7*191 %>%{7*191}%s%n%x{0}'{2}",
          // spreadsheets
          "@SUM(1;1)+plante",
          "\t=1+1",
          // headers, paths, other languages
          "a\r\nSet-Cookie: plante=1\r\n\r\n<plante>",
          "../../../../../../etc/passwd",
          "file:///etc/passwd",
          "*)(uid=*))(|(uid=*",
          "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
          "{\"$ne\":null,\"format\":1}",
          "[".repeat(2_000),
          // Lucene
          "+(* OR title:[a TO z]~2^9999 AND \\",
          "/(a+)+$/ \"sans fin *:* ?* a~9999",
          // time
          " ".repeat(5_000)
              + "a@a@".repeat(1_000)
              + "((".repeat(1_000)
              + "1,1.".repeat(1_000)
              + "!",
          // letters
          "\u202Egnp.exe\u202C \u200B\u2066plante\u2069 pаypal",
          "a\0b\uFFFE\uFFFF\uFEFF\uD83D\uDE00\uD835\uDCB3",
          "e" + "\u0301".repeat(400),
          // numbers and dates
          "99999999999999999999",
          "-1",
          "1e309",
          "NaN",
          "2147483648",
          "0000-00-00",
          "+999999999-12-31",
          "",
          // Last, for it stays where it is taken.
          POLYGLOT,
          PLAIN);

  /**
   * Bytes that are no UTF-8, percent-encoded: a lone surrogate, an overlong slash, half a letter.
   */
  static final List<String> ENCODED =
      List.of("%ED%A0%80", "%C0%AF", "%C3", "%FF%FE", "%u0041", "%");

  private Payloads() {}
}
