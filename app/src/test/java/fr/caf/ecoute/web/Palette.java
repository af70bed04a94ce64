package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of {@code tokens.css} by name, with the contrast of WCAG 2.1 (section 1.4.3). */
record Palette(String scheme, Map<String, Integer> colours) {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  static List<Palette> lightAndDark() {
    String[] halves = read().split("prefers-color-scheme: dark", 2);
    Map<String, Integer> light = colours(halves[0]);
    Map<String, Integer> dark = new HashMap<>(light);
    dark.putAll(colours(halves[1]));
    return List.of(new Palette("light", light), new Palette("dark", dark));
  }

  void mustReach(double least, String front, String ground) {
    assertThat(contrast(front, ground))
        .as("contrast of %s on %s, %s", front, ground, scheme)
        .isGreaterThanOrEqualTo(least);
  }

  private double contrast(String front, String ground) {
    double one = luminance(colour(front));
    double other = luminance(colour(ground));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private int colour(String name) {
    return Objects.requireNonNull(colours.get(name), () -> "no colour --" + name);
  }

  private static double luminance(int colour) {
    return 0.2126 * channel(colour >> 16 & 0xff)
        + 0.7152 * channel(colour >> 8 & 0xff)
        + 0.0722 * channel(colour & 0xff);
  }

  private static double channel(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Integer> colours(String css) {
    Map<String, Integer> colours = new HashMap<>();
    Matcher found = COLOUR.matcher(css);
    while (found.find()) {
      colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
    }
    return colours;
  }

  private static String read() {
    try {
      return Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
