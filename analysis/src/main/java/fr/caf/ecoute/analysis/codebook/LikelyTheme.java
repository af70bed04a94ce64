package fr.caf.ecoute.analysis.codebook;

/**
 * How likely an answer is to carry a theme.
 *
 * @param confidence from 0 to 1: of a hundred codings at .8, eighty should be right
 */
public record LikelyTheme(String theme, double confidence) {}
