package fr.caf.ecoute.analysis.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What in a text could tell who wrote it, or whom it speaks of: addresses, telephone and account
 * numbers, numbers of the administration, people named.
 *
 * <p>Only forms that are hardly anything else are recognised; a surname alone or a street without a
 * number is left as it is. It helps a person who reads again; it does not replace one.
 */
public final class PersonalDetails {
  private static final String NAME = "\\p{Lu}[\\p{L}’'-]+";
  private static final String FIRST_NAME =
      WordList.read("first-names.txt").stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));
  private static final String TITLE =
      "(?:[Mm]mes?|MME|[Mm]lle|[Mm]adame|MADAME|[Mm]ademoiselle|[Mm]onsieur|MONSIEUR|Mr?\\.?"
          + "|[Dd]octeur|[Dd]r\\.?|[Mm]a[îi]tre)";
  private static final String OFFICE =
      "(?:Pr[ée]sident|Maire|Ministre|Premier|D[ée]put[ée]|Pr[ée]fet|Directeur|Directrice"
          + "|S[ée]nateur|Le|La|Les|Macron|Mme|Monsieur|Madame|Tout)";
  private static final String CLOSE =
      "(?:fil(?:le|s)|mari|femme|épou(?:x|se)|compagn(?:on|e)|conjointe?|sœur|soeur|frère|mère|père"
          + "|voisine?|conseill(?:er|ère)|nounou|bébé|petit|petite|copain|copine|amie?|collègue)";
  private static final String PLACE =
      "(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Éé]cole|[Cc]ollège|[Ll]ycée|[Hh]ôpital|[Cc]entre"
          + "|[Ss]quare|[Ss]tade|[Gg]ymnase|[Ss]alle|[Pp]arc|[Qq]uartier|[Rr]ésidence|[Ff]oyer"
          + "|[Mm]aternelle|[Cc]rèche|[Mm]édiathèque|[Cc]ité|[Gg]roupe scolaire)";

  /** What was found, and what is written in its place. */
  public enum Kind {
    EMAIL(
        "adresse électronique masquée",
        "(?iu)[\\p{L}\\d][\\p{L}\\d._%+-]{0,63} ?(?:@|\\(at\\)|\\[at]|\\barobase\\b)"
            + " ?(?:[\\p{L}\\d-]{1,63}\\.){1,5}\\p{L}{2,10}"),
    LINK("lien masqué", "(?iu)\\b(?:https?://|www\\.)\\S+"),
    BANK_ACCOUNT(
        "compte bancaire masqué", "(?iu)\\bFR ?\\d{2}(?: ?[\\dA-Z]{4}){5} ?[\\dA-Z]{3}\\b"),
    SOCIAL_SECURITY(
        "numéro masqué",
        "(?iu)(?<!\\d)[12][ .]?\\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .]?(?:\\d{2}|2[AB])["
            + " .]?\\d{3}[ .]?\\d{3}(?:[ ./-]?\\d{2})?(?!\\d)"),
    PHONE(
        "téléphone masqué",
        "(?<![\\d+])(?:(?:\\+|00)33 ?(?:\\(0\\))? ?|0)[1-9](?:[ ./-]?\\d{2}){4}(?!\\d)"),
    FILE_NUMBER(
        "numéro masqué",
        "(?iu)(?=\\d)(?<=\\b(?:allocataire|matricule|dossier|contrat)s?[ :n°º]{1,8}(?:num[ée]ro"
            + " |est |le |: )?)\\d{6,8} ?[A-Z]?\\b"),
    LONG_NUMBER("numéro masqué", "(?<!\\d)\\d{7,}(?!\\d)"),
    STREET(
        "adresse masquée",
        "(?u)(?<!\\d)\\d{1,4} ?(?:bis|ter)?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Ii]mpasse"
            + "|[Aa]llée|[Cc]hemin|[Rr]oute|[Qq]uai|[Pp]lace|[Ss]quare)(?: (?:d[eu]s?|la|les?))*(?:"
            + " (?:l|d)[’'])? ?\\p{L}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*"),
    PERSON(
        "nom masqué",
        "(?u)(?=\\p{Lu})(?:(?<=\\b"
            + TITLE
            + "\\s)(?!"
            + OFFICE
            + "\\b)"
            + NAME
            + "(?:\\s"
            + NAME
            + ")?|(?<=\\b[Jj]e m[’']appelle\\s)"
            + NAME
            + "(?:\\s"
            + NAME
            + ")?|(?<=\\b(?:[Mm]a|[Mm]on|[Nn]otre|[Ss]a|[Ss]on)\\s"
            + CLOSE
            + ",?\\s)"
            + FIRST_NAME
            + "\\b(?:\\s"
            + NAME
            + ")?|(?<!\\b"
            + PLACE
            + "\\s)(?<![\\p{L}’'-])"
            + FIRST_NAME
            + "\\s(?!"
            + FIRST_NAME
            + "\\b)"
            + NAME
            + ")");

    private final String placeholder;
    private final Pattern pattern;

    Kind(String placeholder, String pattern) {
      this.placeholder = placeholder;
      this.pattern = Pattern.compile(pattern);
    }
  }

  /**
   * A stretch of a text that should not be shown.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   */
  public record Found(Kind kind, int start, int end) {}

  private PersonalDetails() {}

  /** What a text holds, in reading order; none overlaps another. */
  public static List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    boolean address = text.indexOf('@') >= 0;
    boolean number = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    for (Kind kind : Kind.values()) {
      boolean possible =
          switch (kind) {
            case EMAIL -> address;
            case BANK_ACCOUNT, SOCIAL_SECURITY, PHONE, FILE_NUMBER, STREET -> number;
            case PERSON -> true;
          };
      if (!possible) {
        continue;
      }
      Matcher matcher = kind.pattern.matcher(text);
      while (matcher.find()) {
        Found found = new Found(kind, matcher.start(), matcher.end());
        if (all.stream().noneMatch(a -> a.start() < found.end() && found.start() < a.end())) {
          all.add(found);
        }
      }
    }
    all.sort(Comparator.comparingInt(Found::start));
    return List.copyOf(all);
  }

  /** Whether a text may be shown as it is. */
  public static boolean areIn(String text) {
    return !in(text).isEmpty();
  }

  /** The text, with each detail replaced by what it was, in square brackets. */
  public static String mask(String text) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Found found : in(text)) {
      masked.append(text, from, found.start()).append('[').append(found.kind().placeholder);
      masked.append(']');
      from = found.end();
    }
    return masked.append(text.substring(from)).toString();
  }
}
