package fr.caf.ecoute.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What in a page is not ours: what was typed and became an element, an attribute or a script. */
final class Planted {
  private Planted() {}

  static List<String> in(Document page) {
    List<String> found = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if (element.tagName().contains(Payloads.MARK)) {
        found.add("an element " + element.tagName());
      }
      if (element.tagName().equals("script") && !element.data().isBlank()) {
        found.add("a script " + element.data());
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.contains(Payloads.MARK)) {
          found.add("an attribute " + name);
        }
        if (List.of("href", "src", "action", "formaction").contains(name)
            && !value.isEmpty()
            && value.matches("(javascript|data|vbscript|file):.*|//.*")) {
          found.add("a link " + value);
        }
      }
    }
    // Evaluated, not shown: 7 × 191.
    if (page.text().contains("1337") && !page.text().contains("7*191")) {
      found.add("an expression that was computed");
    }
    if (page.text().contains("root:x:0")) {
      found.add("a file of the machine");
    }
    return found;
  }
}
