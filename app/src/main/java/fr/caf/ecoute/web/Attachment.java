package fr.caf.ecoute.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A file the browser keeps instead of showing it, under a name that is only a name: no folder, no
 * end of line, nothing that turns the reading direction to hide the ending (RFC 6266).
 */
public final class Attachment {
  /** The name of the header. */
  public static final String HEADER = "Content-Disposition";

  private static final int LONGEST = 120;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"'\\\\/:*?<>|%;]+");
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^ -~]+");

  private Attachment() {}

  /** The header's value for a file proposed under {@code name}. */
  public static String named(String name) {
    String safe = safe(name);
    String plain =
        BEYOND_ASCII
            .matcher(MARKS.matcher(Normalizer.normalize(safe, Normalizer.Form.NFD)).replaceAll(""))
            .replaceAll("-");
    String header = "attachment; filename=\"" + plain + "\"";
    return plain.equals(safe)
        ? header
        : header
            + "; filename*=UTF-8''"
            + URLEncoder.encode(safe, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
  }

  /** A leading dot hides a file. The ending is kept, however long the name. */
  private static String safe(String name) {
    String clean = UNSAFE.matcher(name).replaceAll("-").replaceFirst("^[.\\s]+", "").strip();
    if (clean.isEmpty()) {
      return "fichier";
    }
    int over = clean.length() - LONGEST;
    if (over <= 0) {
      return clean;
    }
    int ending = clean.lastIndexOf('.');
    boolean named = ending > over && clean.length() - ending <= 10;
    return named
        ? clean.substring(0, ending - over) + clean.substring(ending)
        : clean.substring(0, LONGEST);
  }
}
