package fr.caf.ecoute.analysis.cli;

import java.util.List;

/** A part of a report, whatever it is written as. */
sealed interface Block {
  /** A title; 1 is the report's own. */
  record Heading(int level, String text) implements Block {}

  record Paragraph(String text) implements Block {}

  /** A line to type at a terminal. */
  record CommandLine(String text) implements Block {}

  /** What some words mean, one by line. */
  record Meanings(List<Meaning> meanings) implements Block {
    record Meaning(String word, String meaning) {}
  }

  /** Rows of as many cells as the head; the first cell of each names it. */
  record Table(String caption, List<String> head, List<List<String>> rows) implements Block {}

  /** A picture, and what it shows for whoever does not see it. */
  record Picture(String name, String caption, String svg) implements Block {}
}
