package fr.caf.ecoute.audience;

import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The domains as typed, one a line. */
record DomainsForm(String typed) {
  static final String FIELD = "domaines";

  private static final int MOST = 50;

  /** Where anybody makes as many addresses as they like, one person would have many ballots. */
  private static final Set<String> OPEN_TO_ANYBODY =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "outlook.fr",
          "hotmail.com",
          "hotmail.fr",
          "live.com",
          "live.fr",
          "msn.com",
          "yahoo.com",
          "yahoo.fr",
          "icloud.com",
          "me.com",
          "aol.com",
          "gmx.com",
          "gmx.fr",
          "proton.me",
          "protonmail.com",
          "orange.fr",
          "wanadoo.fr",
          "free.fr",
          "sfr.fr",
          "bbox.fr",
          "laposte.net");

  /** What is to be mended; {@code fixed} are those people may have been told of. */
  List<FieldProblem> problems(List<String> fixed) {
    List<FieldProblem> problems = new ArrayList<>();
    List<String> words = words().toList();
    if (words.isEmpty()) {
      problems.add(problem("Écrivez au moins un domaine, par exemple caf.fr."));
    }
    if (words.size() > MOST) {
      problems.add(problem("Écrivez au plus " + MOST + " domaines."));
    }
    words.stream().limit(MOST).forEach(word -> check(problems, word));
    if (problems.isEmpty() && !domains().containsAll(fixed)) {
      problems.add(
          problem(
              "La consultation est ouverte : vous pouvez ajouter des domaines, pas en retirer. Il"
                  + " manque "
                  + String.join(
                      ", ", fixed.stream().filter(one -> !domains().contains(one)).toList())
                  + "."));
    }
    return problems;
  }

  private static void check(List<FieldProblem> problems, String word) {
    String shown = "« " + Participant.line(word.substring(0, Math.min(60, word.length()))) + " »";
    String domain = EmailAddress.readDomain(word).orElse("");
    if (domain.isEmpty()) {
      problems.add(problem(shown + " n'est pas un domaine. Écrivez par exemple caf.fr."));
    } else if (looksLikeAnother(word)) {
      problems.add(
          problem(
              shown
                  + " contient des lettres d'un autre alphabet, qui ressemblent aux nôtres."
                  + " Retapez-le au clavier."));
    } else if (OPEN_TO_ANYBODY.contains(domain)) {
      problems.add(
          problem(
              shown
                  + " n'est pas un domaine professionnel : chacun peut y créer autant d'adresses"
                  + " qu'il veut."));
    }
  }

  private static boolean looksLikeAnother(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("xn--")
        || word.contains(".xn--")
        || word.codePoints()
            .filter(Character::isLetter)
            .anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
  }

  /** As the network writes them, once {@link #problems} finds none. */
  List<String> domains() {
    return words().flatMap(word -> EmailAddress.readDomain(word).stream()).distinct().toList();
  }

  private Stream<String> words() {
    return Stream.of(typed.split("[\\s,;]+", -1))
        .map(word -> word.replaceFirst("^@", ""))
        .filter(word -> !word.isEmpty());
  }

  private static FieldProblem problem(String sentence) {
    return new FieldProblem(FIELD, sentence);
  }
}
