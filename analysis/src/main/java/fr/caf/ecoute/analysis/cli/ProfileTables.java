package fr.caf.ecoute.analysis.cli;

import static fr.caf.ecoute.analysis.cli.Html.escape;

import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.theme.ThemeProposal;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Themes crossed with each closed answer; groups too small to hide a person are left out. */
record ProfileTables(
    ThemeProposals proposals, Collection<Verbatim> verbatims, List<String> profile) {
  private static final int SMALLEST_GROUP = 11;
  private static final int COLUMNS = 8;

  void appendTo(StringBuilder page) {
    if (profile.isEmpty()) {
      return;
    }
    page.append(
            "<h2>Selon le profil</h2>\n"
                + "<p>Part des réponses de chaque groupe qui portent le thème. ")
        .append("Les groupes de moins de ")
        .append(SMALLEST_GROUP)
        .append(" réponses ne sont pas montrés.</p>\n");
    profile.forEach(question -> append(page, question));
  }

  private void append(StringBuilder page, String question) {
    Map<String, String> answers = new HashMap<>();
    Map<String, Integer> sizes = new TreeMap<>();
    for (Verbatim verbatim : verbatims) {
      String answer = verbatim.profile().get(question);
      if (answer != null) {
        answers.put(verbatim.id(), answer);
        sizes.merge(answer, 1, Integer::sum);
      }
    }
    Map<String, Map<String, Integer>> carried = new HashMap<>();
    for (Coding coding : proposals.codings()) {
      String answer = answers.get(coding.verbatimId());
      if (answer != null) {
        carried
            .computeIfAbsent(coding.theme(), any -> new HashMap<>())
            .merge(answer, 1, Integer::sum);
      }
    }
    List<String> shown =
        sizes.keySet().stream()
            .filter(answer -> sizes.getOrDefault(answer, 0) >= SMALLEST_GROUP)
            .sorted((a, b) -> sizes.getOrDefault(b, 0) - sizes.getOrDefault(a, 0))
            .limit(COLUMNS)
            .toList();
    page.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(escape(question))
        .append("\"><table>\n<caption>")
        .append(escape(question))
        .append("</caption>\n<thead><tr><th scope=\"col\">Thème</th>");
    for (String answer : shown) {
      page.append("<th scope=\"col\">")
          .append(escape(answer))
          .append(" (")
          .append(French.number(sizes.getOrDefault(answer, 0)))
          .append(")</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (ThemeProposal theme : proposals.themes()) {
      Map<String, Integer> row = carried.getOrDefault(theme.code(), Map.of());
      page.append("<tr><th scope=\"row\">").append(escape(theme.label())).append("</th>");
      for (String answer : shown) {
        double share = (double) row.getOrDefault(answer, 0) / sizes.getOrDefault(answer, 1);
        page.append("<td>").append(French.percent(share)).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table></div>\n");
  }
}
