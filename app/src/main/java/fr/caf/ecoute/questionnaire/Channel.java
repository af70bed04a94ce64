package fr.caf.ecoute.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/** How a person answers. */
public enum Channel {
  WEB("web"),
  /** On a device set up for many, in a hall. */
  KIOSK("borne"),
  /** Aloud, to somebody who types. */
  ASSISTED("assistee"),
  /** On paper, keyed in later. */
  PAPER("papier"),
  /** Elsewhere: read from a file of responses. */
  IMPORT("import");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  /** As conditions, documents and exports write it. */
  public String word() {
    return word;
  }

  public static Optional<Channel> find(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
