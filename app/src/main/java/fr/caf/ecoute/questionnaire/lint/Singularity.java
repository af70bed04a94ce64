package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions on who the person is do not, put together, single anyone out: see {@link Exposure}. */
final class Singularity implements Rule {
  private final Expected expected;

  Singularity(Expected expected) {
    this.expected = expected;
  }

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    Exposure exposure = Exposure.of(questionnaire, expected);
    return Stream.concat(
        exposure.exposed() == 0
            ? Stream.empty()
            : Stream.of(finding(exposure.questions(), exposure)),
        exposure.inOwnWords().stream().map(Singularity::inOwnWords));
  }

  private static Finding inOwnWords(Question question) {
    return Finding.warn(
        new Place.OfQuestion(question.code()),
        "Cette question demande qui est la personne, et se répond en toutes lettres.",
        "Une réponse écrite peut n'être que celle d'une seule personne, qui serait reconnue."
            + " Proposez plutôt des choix.");
  }

  private Finding finding(List<Question> profile, Exposure exposure) {
    long alone = exposure.alone();
    long exposed = exposure.exposed();
    String crossing =
        profile.size() == 1
            ? "Avec la question sur la personne"
            : "En croisant les %d questions sur la personne".formatted(profile.size());
    String sentence =
        "%s, environ %s%s, sur %s attendues."
            .formatted(
                crossing,
                alone > 0
                    ? "%s dans sa case"
                        .formatted(people(alone, "serait seule", "seraient seules"))
                        .replace("seules dans sa case", "seules dans leur case")
                    : people(exposed, "serait", "seraient")
                        + " dans une case de moins de "
                        + expected.smallestGroup(),
                alone > 0 && exposed > alone
                    ? " et %s dans une case de moins de %d"
                        .formatted(people(exposed, "", "").strip(), expected.smallestGroup())
                    : "",
                people(expected.people(), "", "").strip());
    String why =
        "Quelqu'un qui les connaît pourrait les reconnaître. Gardez moins de questions, ou des"
            + " catégories plus larges.";
    Place place = new Place.OfQuestion(heaviest(exposure).code());
    return alone > 0 ? Finding.warn(place, sentence, why) : Finding.info(place, sentence, why);
  }

  /** The one that does most when it is not asked. */
  private static Question heaviest(Exposure exposure) {
    return IntStream.range(0, exposure.questions().size())
        .boxed()
        .min(Comparator.comparingLong(i -> exposure.without().get(i).exposed()))
        .map(i -> exposure.questions().get(i))
        .orElseThrow();
  }

  private static String people(long count, String one, String several) {
    return count == 1 ? "une personne " + one : "%d personnes ".formatted(count) + several;
  }
}
