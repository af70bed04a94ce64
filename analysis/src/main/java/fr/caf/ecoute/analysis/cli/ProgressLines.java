package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.theme.Progress;
import java.io.PrintWriter;

/** One line a step on the terminal. */
record ProgressLines(PrintWriter terminal) implements Progress {
  @Override
  public void at(double share, String step) {
    terminal.println(French.percent(share) + "  " + step);
    terminal.flush();
  }
}
