package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.lint.Expected;
import fr.caf.ecoute.questionnaire.lint.Exposure;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who could be recognised by their answers on who they are, and what would help.
 *
 * @param verdict how many, in a sentence
 * @param worrying whether anybody would be alone
 * @param lines one for each question: what the figures would be without it, or with fewer choices
 * @param warnings what it leaves out
 * @param assumptions what the estimate rests on
 */
record ExposurePage(
    OfficeHeading heading,
    List<ReviewViews.View> views,
    String verdict,
    boolean worrying,
    List<Line> lines,
    List<String> warnings,
    List<String> assumptions,
    Typed typed,
    List<FieldProblem> problems) {

  /** One question of profile. */
  record Line(String label, String address, String without, String merged) {}

  /** How many are expected, as it was typed. */
  record Typed(String people, String groups) {}

  Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  /** What the page is made of. */
  record Basis(Consultation consultation, Exposure exposure, Expected expected) {}

  static ExposurePage of(
      OfficeHeading heading, Basis basis, Typed typed, List<FieldProblem> problems) {
    Exposure exposure = basis.exposure();
    Audience audience = basis.consultation().audience();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < exposure.questions().size(); i++) {
      Question question = exposure.questions().get(i);
      lines.add(
          new Line(
              FrenchTypography.apply(question.label()),
              heading.address() + "/questionnaire/questions/" + question.code(),
              words(exposure.without().get(i), audience),
              exposure.merged().get(i).map(level -> words(level, audience)).orElse("—")));
    }
    return new ExposurePage(
        heading,
        ReviewViews.EXPOSURE.from(heading.address()),
        verdict(exposure, basis.expected(), audience),
        exposure.alone() > 0,
        lines,
        exposure.inOwnWords().stream().map(ExposurePage::warning).toList(),
        assumptions(exposure, basis.expected()),
        typed,
        problems);
  }

  private static String warning(Question question) {
    return FrenchTypography.apply(
        "« "
            + question.label()
            + " » se répond en toutes lettres : chaque réponse peut n'être que celle d'une seule"
            + " personne. Elle n'entre pas dans ce calcul. Proposez plutôt des choix.");
  }

  /** « 37 agents seraient seuls dans leur case ; 120 agents seraient dans une case de moins… » */
  static String verdict(Exposure exposure, Expected expected, Audience audience) {
    if (exposure.exposed() == 0) {
      return "D’après cette estimation, personne ne serait dans une case trop petite.";
    }
    boolean agents = isOfAgents(audience);
    String alone =
        agents
            ? French.count(exposure.alone(), "agent serait seul", "agents seraient seuls")
            : French.count(exposure.alone(), "personne serait seule", "personnes seraient seules");
    String few =
        French.count(
                exposure.exposed(),
                (agents ? "agent" : "personne") + " serait",
                (agents ? "agents" : "personnes") + " seraient")
            + " dans une case de moins de "
            + expected.smallestGroup();
    return FrenchTypography.apply(
        (exposure.alone() == 0
                ? few
                : alone
                    + " dans "
                    + (exposure.alone() < 2 ? "sa" : "leur")
                    + " case ; en les comptant, "
                    + few)
            + ", sur "
            + French.number(expected.people())
            + (agents ? " attendus." : " attendues."));
  }

  private static boolean isOfAgents(Audience audience) {
    return switch (audience) {
      case PUBLIC -> false;
      case AGENTS -> true;
    };
  }

  private static String words(Exposure.Level level, Audience audience) {
    return level.exposed() == 0
        ? "personne"
        : (isOfAgents(audience)
                ? French.count(level.alone(), "seul", "seuls")
                : French.count(level.alone(), "seule", "seules"))
            + ", "
            + French.number(level.exposed())
            + " dans une petite case";
  }

  private static List<String> assumptions(Exposure exposure, Expected expected) {
    List<String> all = new ArrayList<>();
    if (!exposure.sized().isEmpty()) {
      all.add(
          "Pour "
              + exposure.sized().stream()
                  .map(question -> "« " + question.label() + " »")
                  .collect(Collectors.joining(" et "))
              + ", ce sont les effectifs que vous avez donnés.");
    } else if (!expected.groups().isEmpty()) {
      all.add(
          "Aucune question ne propose exactement les groupes que vous avez donnés : leurs effectifs"
              + " ne servent qu'au total.");
    }
    all.add(
        (exposure.sized().isEmpty() ? "Nous" : "Pour les autres questions, nous")
            + " supposons que les réponses se répartissent très"
            + " inégalement : la deuxième deux fois moins que la première, la troisième trois fois"
            + " moins, et ainsi de suite. Une répartition plus égale exposerait moins de monde.");
    all.add(
        "Nous supposons que les questions n'ont pas de lien entre elles, et que les "
            + French.number(expected.people())
            + " personnes attendues répondent toutes, à toutes ces questions.");
    all.add(
        "Une case est une combinaison de réponses : par exemple un métier, un site et un âge. Être"
            + " seul dans sa case, c'est pouvoir être reconnu par qui sait ces trois choses de"
            + " vous.");
    return all.stream().map(FrenchTypography::apply).toList();
  }
}
