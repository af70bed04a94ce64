package fr.caf.ecoute.analysis.cli;

import static fr.caf.ecoute.analysis.cli.Html.escape;

import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.theme.RareIdea;
import fr.caf.ecoute.analysis.theme.ThemeProposal;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.analysis.theme.TriageCounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code synthese.html}: one page that needs nothing else, readable without seeing it. */
final class SynthesisPage {
  private static final int LONGEST = 900;

  private final ThemeProposals proposals;
  private final List<String> profile;
  private final Map<String, Verbatim> verbatims = new HashMap<>();
  private final Map<String, Map<String, Coding>> codings = new HashMap<>();

  SynthesisPage(ThemeProposals proposals, List<Verbatim> verbatims, List<String> profile) {
    this.proposals = proposals;
    this.profile = List.copyOf(profile);
    verbatims.forEach(verbatim -> this.verbatims.put(verbatim.id(), verbatim));
    for (Coding coding : proposals.codings()) {
      codings
          .computeIfAbsent(coding.theme(), any -> new HashMap<>())
          .put(coding.verbatimId(), coding);
    }
  }

  String html() {
    StringBuilder page = new StringBuilder();
    String question = proposals.question();
    String title = question.isBlank() ? "Synthèse des réponses" : "Synthèse : " + question;
    page.append("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(resource("synthese.css"))
        .append(
            "</style>\n</head>\n<body>\n<main>\n<p class=\"kind\">Synthèse des réponses</p>\n<h1>")
        .append(escape(question.isBlank() ? "Ce que disent les réponses" : question))
        .append("</h1>\n");
    appendSummary(page);
    if (!proposals.themes().isEmpty()) {
      appendOverview(page);
      new ProfileTables(proposals, verbatims.values(), profile).appendTo(page);
      page.append("<h2>Thème par thème</h2>\n");
      proposals.themes().forEach(theme -> appendTheme(page, theme));
    }
    appendBoxes(page);
    page.append(resource("method.html"));
    if (proposals.encoder() != null) {
      page.append("<p>Le rapprochement des réponses s’est aussi appuyé sur le modèle de phrases ")
          .append(escape(proposals.encoder()))
          .append(", lu sur cet ordinateur.</p>\n");
    }
    page.append("</main>\n</body>\n</html>\n");
    return page.toString();
  }

  private void appendSummary(StringBuilder page) {
    TriageCounts triage = proposals.triage();
    page.append("<p>")
        .append(French.count(triage.answers(), "réponse reçue", "réponses reçues"))
        .append(
            triage.nonAnswers() == 0
                ? ""
                : ", dont "
                    + French.count(triage.nonAnswers(), "vide ou sans avis", "vides ou sans avis"))
        .append(triage.nonAnswers() == 0 ? ". Elles forment " : ". Les autres forment ")
        .append(French.count(triage.distinct(), "texte différent", "textes différents"))
        .append(" et ")
        .append(French.count(proposals.themes().size(), "thème", "thèmes"))
        .append(". Une même réponse peut porter plusieurs thèmes.</p>\n");
    if (triage.thin() && !proposals.themes().isEmpty()) {
      page.append("<p><strong>Peu de réponses.</strong> Avec si peu de textes différents, les")
          .append(
              " thèmes ne sont qu’une aide à la lecture : lisez les réponses une à une avant d’en")
          .append(" tirer une conclusion.</p>\n");
    }
    if (proposals.themes().isEmpty()) {
      page.append("<p>Il n’y a pas assez de réponses semblables pour proposer un thème.</p>\n");
    }
    if (!proposals.campaigns().isEmpty()) {
      int copies = proposals.campaigns().stream().mapToInt(c -> c.verbatimIds().size()).sum();
      page.append("<p>")
          .append(French.count(copies, "réponse reprend", "réponses reprennent"))
          .append(" un texte diffusé à l’identique (")
          .append(French.count(proposals.campaigns().size(), "texte", "textes"))
          .append(
              "). Elles sont comptées ; le tableau donne aussi le compte où chaque texte diffusé")
          .append(" ne compte qu’une fois.</p>\n");
    }
  }

  private void appendOverview(StringBuilder page) {
    double widest = proposals.themes().stream().mapToDouble(ThemeProposal::share).max().orElse(1);
    boolean campaigns = !proposals.campaigns().isEmpty();
    page.append("<h2>Vue d’ensemble</h2>\n<table>\n<caption>Réponses par thème</caption>\n")
        .append("<thead><tr><th scope=\"col\">Thème</th><th scope=\"col\">Réponses</th>")
        .append("<th scope=\"col\">Part</th>")
        .append(campaigns ? "<th scope=\"col\">Sans les textes diffusés</th>" : "")
        .append("<td class=\"bar\"></td></tr></thead>\n<tbody>\n");
    for (ThemeProposal theme : proposals.themes()) {
      int width = (int) Math.round(200 * theme.share() / Math.max(widest, 1e-9));
      page.append("<tr><th scope=\"row\"><a href=\"#")
          .append(theme.code())
          .append("\">")
          .append(escape(theme.label()))
          .append("</a></th><td>")
          .append(French.number(theme.size()))
          .append("</td><td>")
          .append(French.percent(theme.share()))
          .append(campaigns ? "</td><td>" + French.number(theme.withoutCampaigns()) : "")
          .append("</td><td class=\"bar\"><svg width=\"200\" height=\"14\" aria-hidden=\"true\">")
          .append("<rect width=\"")
          .append(width)
          .append("\" height=\"14\" rx=\"2\"/></svg></td></tr>\n");
    }
    page.append("</tbody>\n</table>\n");
  }

  private void appendTheme(StringBuilder page, ThemeProposal theme) {
    page.append("<section aria-labelledby=\"")
        .append(theme.code())
        .append("\">\n<h3 id=\"")
        .append(theme.code())
        .append("\">")
        .append(escape(theme.label()))
        .append("</h3>\n<p>")
        .append(French.count(theme.size(), "réponse", "réponses"))
        .append(" (")
        .append(French.percent(theme.share()))
        .append("). ")
        .append(escape(theme.description()))
        .append(solidity(theme))
        .append("</p>\n");
    theme.typical().forEach(id -> appendVerbatim(page, id, theme.code()));
    appendOthers(page, "Plus nuancé", theme.nuanced(), theme.code());
    appendOthers(page, "À contre-courant", theme.dissenting(), theme.code());
    page.append("</section>\n");
  }

  private void appendOthers(StringBuilder page, String title, List<String> ids, String theme) {
    if (!ids.isEmpty()) {
      page.append("<h4>").append(title).append("</h4>\n");
      ids.forEach(id -> appendVerbatim(page, id, theme));
    }
  }

  private static String solidity(ThemeProposal theme) {
    if (theme.solid()) {
      return " Thème solide : on le retrouve quand on retire un cinquième des réponses.";
    }
    return theme.fragile()
        ? " Thème fragile : ses contours changent quand on retire un cinquième des réponses."
        : "";
  }

  private void appendBoxes(StringBuilder page) {
    page.append("<h2>Ce qui n’entre dans aucun thème</h2>\n<dl>\n");
    for (ThemeProposal box : proposals.boxes()) {
      page.append("<dt>")
          .append(escape(box.label()))
          .append(" : ")
          .append(French.count(box.size(), "réponse", "réponses"))
          .append("</dt><dd>")
          .append(escape(box.description()))
          .append("</dd>\n");
    }
    page.append("</dl>\n");
    for (ThemeProposal box : proposals.boxes()) {
      if (box.size() > 0 && !box.code().equals("_non_reponse")) {
        page.append("<details><summary>Exemples : ")
            .append(escape(box.label()))
            .append("</summary>\n");
        box.typical().forEach(id -> appendVerbatim(page, id, box.code()));
        page.append("</details>\n");
      }
    }
    appendRareIdeas(page);
  }

  private void appendRareIdeas(StringBuilder page) {
    List<RareIdea> ideas = proposals.rareIdeas();
    if (!ideas.isEmpty()) {
      page.append("<h3>Idées rares que plusieurs réponses portent</h3>\n<ul>\n");
      for (RareIdea idea : ideas) {
        page.append("<li>")
            .append(escape(idea.label()))
            .append(" : ")
            .append(French.count(idea.verbatimIds().size(), "réponse", "réponses"))
            .append("</li>\n");
      }
      page.append("</ul>\n");
    }
  }

  /** The verbatim, with the passage that carries the theme marked. */
  private void appendVerbatim(StringBuilder page, String id, String theme) {
    Verbatim verbatim = verbatims.get(id);
    if (verbatim == null) {
      return;
    }
    String text = verbatim.text();
    Coding coding = codings.getOrDefault(theme, Map.of()).get(id);
    int start = coding == null ? 0 : coding.start();
    int end = coding == null ? 0 : coding.end();
    boolean marked = end > start && end - start < text.strip().length() && end <= LONGEST;
    page.append("<blockquote><p>");
    if (marked) {
      page.append(escape(text.substring(0, start)))
          .append("<mark>")
          .append(escape(text.substring(start, end)))
          .append("</mark>")
          .append(escape(shortened(text.substring(end), LONGEST - end)));
    } else {
      page.append(escape(shortened(text.strip(), LONGEST)));
    }
    page.append("</p></blockquote>\n");
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int cut = text.lastIndexOf(' ', longest);
    int end = cut > 0 ? cut : longest;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
  }

  static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(SynthesisPage.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
