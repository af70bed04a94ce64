package fr.caf.ecoute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first form of a page's main part that posts: where it goes, and what would be sent. */
final class VisitedForm {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

  private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]*)\"");

  private VisitedForm() {}

  static String action(String html) {
    return attribute(form(html), "action");
  }

  /** The token of whichever form the page has. */
  static List<String> token(String html) {
    Matcher token = TOKEN.matcher(html);
    return token.find() ? List.of(token.group(1)) : List.of();
  }

  static boolean takesFiles(String html) {
    return attribute(form(html), "enctype").equals("multipart/form-data");
  }

  private static String form(String html) {
    Matcher form = FORM.matcher(main(html));
    if (!form.find()) {
      throw new AssertionError("no form on this page: " + html);
    }
    return form.group();
  }

  /** Above it, the back office has a form for signing out. */
  private static String main(String html) {
    return html.substring(Math.max(0, html.indexOf("<main")));
  }

  static Map<String, List<String>> fields(String html) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Matcher form = FORM.matcher(main(html));
    if (form.find()) {
      Matcher field = FIELD.matcher(form.group(1));
      while (field.find()) {
        if (field.group(1) != null) {
          addInput(fields, field.group(1));
        } else if (field.group(4) != null) {
          addPicked(fields, field.group(4), field.group(5));
        } else {
          // A browser drops the line break that follows the tag.
          add(fields, field.group(2), unescaped(field.group(3).replaceFirst("^\n", "")));
        }
      }
    }
    return fields;
  }

  private static void addInput(Map<String, List<String>> fields, String input) {
    if (input.contains("type=\"file\"")) {
      return;
    }
    boolean toTick = input.contains("type=\"radio\"") || input.contains("type=\"checkbox\"");
    if (!toTick || input.contains(" checked")) {
      add(fields, input, attribute(input, "value"));
    }
  }

  /** A list sends what is picked in it, which is its first line until somebody picks another. */
  private static void addPicked(Map<String, List<String>> fields, String select, String options) {
    List<String> all = OPTION.matcher(options).results().map(one -> one.group(1)).toList();
    all.stream()
        .filter(option -> option.contains(" selected"))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .ifPresent(option -> add(fields, select, attribute(option, "value")));
  }

  private static void add(Map<String, List<String>> fields, String tag, String value) {
    fields.computeIfAbsent(attribute(tag, "name"), _ -> new ArrayList<>()).add(value);
  }

  private static String attribute(String tag, String name) {
    Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return attribute.find() ? unescaped(attribute.group(1)) : "";
  }

  static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }
}
