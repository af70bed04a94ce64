package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.web.FrenchTypography;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that keeps it from being imported.
 *
 * @param line line of the file where the row begins, counted from 1
 * @param column heading of the column; null when the whole row is wrong
 * @param reason in French, for the person who will mend the file
 */
public record BadCell(int line, @Nullable String column, String reason) {
  public BadCell {
    reason = FrenchTypography.apply(reason);
  }

  /** {@code Ligne 12, colonne « motif » : …} */
  @Override
  public String toString() {
    String where =
        column == null ? "Ligne " + line : "Ligne " + line + ", colonne « " + column + " »";
    return FrenchTypography.apply(where + " : ") + reason;
  }
}
