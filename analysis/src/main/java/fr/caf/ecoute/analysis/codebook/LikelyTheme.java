package fr.caf.ecoute.analysis.codebook;

/**
 * How likely an answer is to carry a theme.
 *
 * @param theme the theme's code
 * @param confidence from 0 to 1: of a hundred codings at .8, eighty should be right
 * @param origin {@link Origin#EXAMPLES} or {@link Origin#NAME}, whichever speaks most for it
 */
public record LikelyTheme(String theme, double confidence, Origin origin) {}
