package fr.caf.ecoute.results;

import org.jspecify.annotations.Nullable;

/**
 * How many gave one answer.
 *
 * @param code the choice's code, {@code oui} or {@code non}, a mark, or a bracket's first number
 * @param count nothing when statistical secrecy keeps it back; then there is no share either
 * @param share of those who answered, between 0 and 1
 */
public record TallyRow(String code, String label, @Nullable Long count, @Nullable Double share) {
  public TallyRow {
    if ((count == null) != (share == null)) {
      throw new IllegalArgumentException("count and share are shown together: " + code);
    }
  }

  static TallyRow shown(String code, String label, long count, long base) {
    return new TallyRow(code, label, count, base == 0 ? 0 : (double) count / base);
  }

  static TallyRow hidden(String code, String label) {
    return new TallyRow(code, label, null, null);
  }

  public boolean isShown() {
    return count != null;
  }
}
