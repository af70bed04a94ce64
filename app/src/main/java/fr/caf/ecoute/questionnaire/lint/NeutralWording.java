package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A question does not whisper its answer. */
final class NeutralWording implements Rule {
  /** A way of leading, and how to say it. */
  private record Lead(Pattern words, String why) {}

  private static final String EXPECTED =
      "Cette tournure attend un oui : beaucoup le diront par politesse. Demandez « Diriez-vous que…"
          + " » ou proposez les deux côtés.";
  private static final String CROWD =
      "Dire ce que pensent les autres entraîne à penser comme eux. Enlevez-le.";
  private static final String LOADED =
      "Ce mot juge déjà. Décrivez la chose avec un mot neutre, et laissez la personne juger.";
  private static final String OBVIOUS =
      "Si c'était évident, il ne faudrait pas le demander. Enlevez ce mot.";

  /** « Pourquoi n'avez-vous pas… » asks of a fact; the same words alone ask for a yes. */
  private static final String STARTING = "(?<=^|[.,;:…] )";

  private static final List<Lead> LEADS =
      List.of(
          lead(
              STARTING
                  + "ne (?:pensez|trouvez|croyez|estimez|seriez|devrait|faudrait|serait|souhaitez|voulez)-(?:vous|t?-?on|il)(?:-il)?"
                  + " pas",
              EXPECTED),
          lead(STARTING + "n'(?:êtes|avez|auriez)-vous pas", EXPECTED),
          lead("n'est-ce pas", EXPECTED),
          lead("êtes-vous d'accord (?:pour dire|avec le fait|que|sur le fait)", EXPECTED),
          lead("(?:admettez|reconnaissez|avouez)-vous", EXPECTED),
          lead(
              "(?:comme|à l'instar de) (?:la plupart|tout le monde|beaucoup|la majorité|chacun)",
              CROWD),
          lead(
              "(?:la plupart|la majorité|beaucoup) des"
                  + " (?:gens|personnes|français|familles|allocataires|agents)"
                  + " (?:pensent|disent|trouvent|estiment|souhaitent|veulent)",
              CROWD),
          lead("chacun sait|tout le monde sait|il est (?:bien )?connu que", CROWD),
          lead(
              "évidemment|bien sûr|bien entendu|il est clair que|il va de soi|sans aucun doute",
              OBVIOUS),
          lead(
              "scandaleu(?:x|se|ses)|catastrophiques?|inadmissibles?|inacceptables?|honteu(?:x|se|ses)"
                  + "|absurdes?|excellente?s?|remarquables?|formidables?|exceptionnel(?:le)?s?"
                  + "|désastreu(?:x|se|ses)|exemplaires?|indispensables?",
              LOADED));

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return Phrase.of(questionnaire)
        .filter(phrase -> phrase.part() == Phrase.Part.LABEL || phrase.part() == Phrase.Part.HELP)
        .flatMap(phrase -> finding(phrase).stream());
  }

  private static Optional<Finding> finding(Phrase phrase) {
    String text = phrase.text().replace('’', '\'').replaceAll("[\u00a0\u202f]", " ");
    for (Lead lead : LEADS) {
      Matcher found = lead.words().matcher(text);
      if (found.find()) {
        return Optional.of(
            Finding.warn(
                phrase.place(),
                "%s oriente la réponse : « %s ».".formatted(phrase.part().words(), found.group()),
                lead.why()));
      }
    }
    return Optional.empty();
  }

  private static Lead lead(String words, String why) {
    return new Lead(
        Pattern.compile(
            "(?<![\\p{L}-])(?:" + words + ")(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        why);
  }
}
