package fr.caf.ecoute.analysis.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme the machine proposes, or one of the residual boxes.
 *
 * @param code stable and safe in a URL; residual boxes begin with {@code _}
 * @param label short French phrase for a reader
 * @param description one French sentence
 * @param keywords French words and expressions that stand out, most telling first
 * @param size how many answers carry it, copies counted
 * @param primary how many answers carry it first
 * @param withoutCampaigns how many answers carry it when each campaign counts once
 * @param share {@code size} over all the answers of the question
 * @param typical ids of the verbatims that show it best, best first
 * @param nuanced ids of verbatims that concede something or hold another theme too; may be empty
 * @param dissenting ids of verbatims that take the other side than most; empty when none surely
 *     does
 * @param stability agreement with the same theme found on parts of the corpus, from 0 to 1; null
 *     when it was not measured
 */
public record ThemeProposal(
    String code,
    String label,
    String description,
    List<String> keywords,
    int size,
    int primary,
    int withoutCampaigns,
    double share,
    List<String> typical,
    List<String> nuanced,
    List<String> dissenting,
    @Nullable Double stability) {
  private static final double SOLID = 0.75;
  private static final double FRAGILE = 0.60;

  public ThemeProposal {
    keywords = List.copyOf(keywords);
    typical = List.copyOf(typical);
    nuanced = List.copyOf(nuanced);
    dissenting = List.copyOf(dissenting);
  }

  /** Whether most of it would be found again had a fifth of the people not answered. */
  public boolean solid() {
    return stability != null && stability >= SOLID;
  }

  /** Whether it may well come from the chance of who answered. */
  public boolean fragile() {
    return stability != null && stability < FRAGILE;
  }

  /** Whether this is what the machine could not decide rather than something people said. */
  public boolean residual() {
    return code.startsWith("_");
  }
}
