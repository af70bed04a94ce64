package fr.caf.ecoute.hostile;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A form as a page shows it.
 *
 * @param fields what would be sent now, the first value of each name
 * @param attackable the fields one may fill with anything, hidden ones and lists included
 * @param files the fields that take a file
 */
record PageForm(
    String action,
    boolean posts,
    boolean multipart,
    Map<String, String> fields,
    Set<String> attackable,
    Set<String> files) {
  private static final Set<String> TOKEN = Set.of("jeton");

  static PageForm of(Element form, String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Set<String> attackable = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (Element control : form.select("input[name], textarea[name], select[name], button[name]")) {
      String name = control.attr("name");
      if (control.attr("type").equals("file")) {
        files.add(name);
        continue;
      }
      if (!TOKEN.contains(name)) {
        attackable.add(name);
      }
      if (isSent(control)) {
        fields.putIfAbsent(name, value(control));
      }
    }
    String action = form.hasAttr("action") ? form.attr("action") : page;
    return new PageForm(
        action.isEmpty() ? page : action,
        form.attr("method").equalsIgnoreCase("post"),
        form.attr("enctype").equals("multipart/form-data"),
        fields,
        attackable,
        files);
  }

  /** The same form on another page about another thing is tried once. */
  String shape() {
    return Site.shape(action)
        + " "
        + posts
        + " "
        + attackable.stream().map(Site::shape).distinct().toList()
        + files;
  }

  HttpRequest.Builder asRequest(Map<String, String> replaced) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(replaced);
    if (!multipart) {
      return HttpRequest.newBuilder()
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(
              Browser.text(
                  all.entrySet().stream()
                      .map(
                          one ->
                              Browser.encoded(one.getKey()) + "=" + Browser.encoded(one.getValue()))
                      .collect(Collectors.joining("&"))));
    }
    List<String> parts = new ArrayList<>();
    all.forEach(
        (name, value) ->
            parts.add(
                (files.contains(name)
                            ? "; filename=\""
                                + value.replaceAll("[\"\\p{Cntrl}]", "")
                                + ".csv\"\r\n\r\n"
                            : "\r\n\r\n")
                        .transform(
                            head ->
                                "--x-essai\r\nContent-Disposition: form-data; name=\""
                                    + name
                                    + "\""
                                    + head)
                    + value
                    + "\r\n"));
    return HttpRequest.newBuilder()
        .header("Content-Type", "multipart/form-data; boundary=x-essai")
        .POST(
            HttpRequest.BodyPublishers.ofByteArray(
                (String.join("", parts) + "--x-essai--\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isSent(Element control) {
    boolean toTick = Set.of("radio", "checkbox").contains(control.attr("type"));
    return !control.tagName().equals("button") && (!toTick || control.hasAttr("checked"));
  }

  private static String value(Element control) {
    if (control.tagName().equals("select")) {
      Element picked = control.selectFirst("option[selected]");
      Element first = picked == null ? control.selectFirst("option") : picked;
      return first == null ? "" : first.attr("value");
    }
    return control.val();
  }
}
