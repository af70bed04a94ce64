package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import fr.caf.ecoute.analysis.feature.Features;
import fr.caf.ecoute.analysis.text.PersonalDetails;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts what was found in the form a facilitator reads. */
record Drafting(
    Triage triage,
    Features features,
    Themes themes,
    Naming naming,
    Kinship kinship,
    List<RareIdea> rareIdeas,
    List<@Nullable Double> stability,
    List<Coding> codings) {
  private static final int BOX_EXAMPLES = 5;
  private static final int FAMILY_NAMES = 2;

  ThemeProposals proposals(String question, @Nullable SentenceEncoder encoder) {
    List<Campaign> campaigns = triage.campaigns();
    Tallies tallies = new Tallies(codings, campaigns);
    Exemplars exemplars = new Exemplars(themes, features.rows(), triage, naming.codes(), codings);
    List<ThemeProposal> proposed =
        IntStream.range(0, themes.count())
            .mapToObj(theme -> theme(theme, tallies, exemplars.of(theme)))
            .sorted(
                Comparator.comparingInt(ThemeProposal::size)
                    .reversed()
                    .thenComparing(ThemeProposal::code))
            .toList();
    Map<String, String> texts = new HashMap<>();
    triage.verbatims().forEach(verbatim -> texts.put(verbatim.id(), verbatim.text()));
    List<ThemeProposal> boxes =
        Arrays.stream(ResidualBox.values()).map(box -> box(box, tallies, texts)).toList();
    return new ThemeProposals(
        question,
        triage.counts(),
        proposed,
        families(campaigns),
        kinship.overview(),
        boxes,
        rareIdeas,
        codings,
        campaigns,
        triage.duplicates(),
        encoder == null ? null : encoder.signature());
  }

  private List<ThemeFamily> families(List<Campaign> campaigns) {
    return IntStream.range(0, kinship.unions().size())
        .mapToObj(number -> family(number, campaigns))
        .sorted(
            Comparator.comparingInt(ThemeFamily::size).reversed().thenComparing(ThemeFamily::code))
        .toList();
  }

  /** The names of its two largest themes: what a family holds says what it is. */
  private String familyLabel(Kinship.Union union) {
    String largest =
        union.themes().stream()
            .sorted(Comparator.comparingInt(theme -> -themes.members().get(theme).length))
            .limit(FAMILY_NAMES)
            .map(theme -> naming.labels().get(theme))
            .collect(Collectors.joining(", "));
    return union.themes().size() > FAMILY_NAMES ? largest + "…" : largest;
  }

  private ThemeFamily family(int number, List<Campaign> campaigns) {
    Kinship.Union union = kinship.unions().get(number);
    String code = "ensemble-de-themes-" + (number + 1);
    List<String> held =
        union.themes().stream().map(theme -> naming.codes().get(theme)).sorted().toList();
    Tallies tallies = Tallies.ofUnion(code, Set.copyOf(held), codings, campaigns);
    return new ThemeFamily(
        code,
        familyLabel(union),
        held,
        tallies.size(code),
        tallies.withoutCampaigns(code),
        triage.received() == 0 ? 0 : (double) tallies.size(code) / triage.received(),
        union.fewest(),
        union.most());
  }

  private ThemeProposal theme(int theme, Tallies tallies, Exemplars.Ids exemplars) {
    List<String> keywords = naming.keywords().get(theme);
    return proposal(
        naming.codes().get(theme),
        naming.labels().get(theme),
        naming.descriptions().get(theme),
        keywords,
        exemplars,
        stability.get(theme),
        tallies);
  }

  private ThemeProposal box(ResidualBox box, Tallies tallies, Map<String, String> texts) {
    List<String> examples =
        codings.stream()
            .filter(coding -> coding.theme().equals(box.code()))
            .map(Coding::verbatimId)
            .filter(id -> !PersonalDetails.areIn(texts.getOrDefault(id, "")))
            .limit(BOX_EXAMPLES)
            .toList();
    return proposal(
        box.code(),
        box.label(),
        box.description(),
        List.of(),
        new Exemplars.Ids(examples, List.of(), List.of()),
        null,
        tallies);
  }

  private ThemeProposal proposal(
      String code,
      String label,
      String description,
      List<String> keywords,
      Exemplars.Ids exemplars,
      @Nullable Double stability,
      Tallies tallies) {
    int size = tallies.size(code);
    double share = triage.received() == 0 ? 0 : (double) size / triage.received();
    return new ThemeProposal(
        code,
        label,
        description,
        keywords,
        size,
        tallies.primary(code),
        tallies.withoutCampaigns(code),
        share,
        exemplars.typical(),
        exemplars.nuanced(),
        exemplars.dissenting(),
        stability);
  }
}
