package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.Code;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes codes of ours from the names of others, each once. */
final class Codes {
  private static final int LONGEST = 36;
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  private final Set<String> taken = new HashSet<>();

  String of(String name, String otherwise) {
    String plain =
        MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    String begun = plain.isEmpty() || !plain.matches("[a-z].*") ? otherwise + plain : plain;
    String code = begun.substring(0, Math.min(LONGEST, begun.length())).replaceAll("_+$", "");
    return once(Code.isReserved(code) ? code + "_1" : code);
  }

  private String once(String code) {
    String free = code;
    for (int i = 2; !taken.add(free); i++) {
      free = code + "_" + i;
    }
    return free;
  }
}
