package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.analysis.theme.TriageCounts;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;

/** How a run that went to its end turned out, in one sentence for the person who asked for it. */
final class Verdict {
  private Verdict() {}

  static String of(ThemeProposals proposals) {
    return FrenchTypography.apply(words(proposals.triage(), proposals.themes().size()));
  }

  private static String words(TriageCounts triage, int themes) {
    String answers = French.count(triage.answers(), "réponse", "réponses");
    if (triage.answers() == 0) {
      return "Personne n'a répondu à cette question : il n'y a rien à analyser.";
    }
    if (triage.answers() == 1) {
      return "Il n'y a qu'une réponse : lisez-la, elle ne fait pas un thème à elle seule.";
    }
    if (triage.distinct() == 0) {
      return "Les " + answers + " disent qu'elles n'ont rien à ajouter : il n'y a pas de thème.";
    }
    if (triage.distinct() == 1) {
      return "Les "
          + answers
          + " disent la même chose, mot pour mot ou presque : il n'y a pas de thèmes à distinguer.";
    }
    if (themes == 0) {
      return "Les "
          + answers
          + " sont trop peu nombreuses ou trop différentes pour en tirer des thèmes."
          + " Toutes restent à lire.";
    }
    return French.count(themes, "thème proposé", "thèmes proposés") + " pour " + answers + ".";
  }
}
