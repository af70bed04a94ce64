package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.PlainText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a label that others write with HTML or Markdown around them. */
final class PlainLabel {
  private static final Pattern SCRIPT =
      Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?(</\\1\\s*>|$)");
  private static final Pattern BREAK = Pattern.compile("(?i)<(br|/p|/div|/li|/h[1-6])\\b[^>]*>");
  private static final Pattern TAG =
      Pattern.compile("(?s)<(?:[a-zA-Z/!?][^>]*>|[a-zA-Z/!?][^>]*$)");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "‹"),
          Map.entry("gt", "›"),
          Map.entry("quot", "\""),
          Map.entry("apos", "’"),
          Map.entry("nbsp", " "),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("rsquo", "’"),
          Map.entry("hellip", "…"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("ecirc", "ê"),
          Map.entry("agrave", "à"),
          Map.entry("acirc", "â"),
          Map.entry("ccedil", "ç"),
          Map.entry("ocirc", "ô"),
          Map.entry("icirc", "î"),
          Map.entry("iuml", "ï"),
          Map.entry("ugrave", "ù"),
          Map.entry("ucirc", "û"),
          Map.entry("oelig", "œ"),
          Map.entry("Eacute", "É"),
          Map.entry("Agrave", "À"),
          Map.entry("euro", "€"));

  private PlainLabel() {}

  static String of(String written, int longest) {
    String text = SCRIPT.matcher(written).replaceAll(" ");
    text = BREAK.matcher(text).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text =
        ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1))));
    // Entities may have hidden a tag, and braces would repeat an answer.
    text = text.replaceAll("<(?=[a-zA-Z/!?])", "‹").replace('{', '(').replace('}', ')');
    text =
        text.replaceAll("\\*\\*|__", "").replaceAll("[ \t]+", " ").replaceAll("\\s*\n\\s*", "\n");
    String clean = PlainText.clean(text);
    return PlainText.length(clean) <= longest
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, " ");
    }
    boolean hexadecimal = name.startsWith("#x");
    int point = parse(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    return Character.isValidCodePoint(point) && point >= ' ' ? Character.toString(point) : " ";
  }

  private static int parse(String digits, int radix) {
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
