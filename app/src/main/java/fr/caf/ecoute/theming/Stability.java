package fr.caf.ecoute.theming;

import org.jspecify.annotations.Nullable;

/** How surely a theme would be found again on a part of the answers, in words. */
final class Stability {
  private static final double SOLID = .75;
  private static final double FRAGILE = .60;

  private Stability() {}

  /** Empty when it was not measured. */
  static String words(@Nullable Double stability) {
    if (stability == null) {
      return "";
    }
    if (stability >= SOLID) {
      return "solide";
    }
    return stability >= FRAGILE ? "assez stable" : "fragile, à relire";
  }
}
