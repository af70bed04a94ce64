package fr.caf.ecoute.web;

import java.util.regex.Pattern;

/** Takes out of a line for the log what may lead to a person. */
final class Discretion {
  private static final String TAKEN_OUT = "…";

  /** An address of mail, of the network, and anything long enough to be a key or its hash. */
  private static final Pattern TELLING =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*"
              + "|\\b[0-9]{1,3}(\\.[0-9]{1,3}){3}\\b"
              + "|(?<![\\w:])[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){3,7}(?![\\w:])"
              + "|\\b[0-9a-fA-F]{32,}\\b"
              + "|(?<![\\w-])[\\w-]{40,}(?![\\w-])");

  private Discretion() {}

  static String of(String words) {
    return TELLING.matcher(words).replaceAll(TAKEN_OUT);
  }
}
