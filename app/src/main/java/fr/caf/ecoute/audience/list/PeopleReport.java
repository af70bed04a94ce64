package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.web.FrenchTypography;
import java.util.List;

/**
 * What a file would change in a list, or has changed.
 *
 * @param added how many people are new
 * @param updated how many were there, and the file says something new of them
 * @param known how many were there already, the former included
 * @param twice how many lines repeat an address of the file
 * @param badLines how many lines are left aside
 * @param bad the first of them
 */
public record PeopleReport(
    int added, int updated, int known, int twice, int badLines, List<BadLine> bad) {
  static final int MOST_SHOWN = 100;

  public PeopleReport {
    bad = List.copyOf(bad);
  }

  /** A line that is left aside, and why. */
  public record BadLine(int line, String why) {
    public BadLine {
      why = FrenchTypography.apply(why);
    }
  }

  /** Whether there is anything to keep. */
  public boolean isUseful() {
    return added + updated > 0;
  }

  /** How many lines are left aside beyond what is shown. */
  public int notShown() {
    return badLines - bad.size();
  }
}
