package fr.caf.ecoute.attack;

import fr.caf.ecoute.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Somebody who answers, and what only they and the test know.
 *
 * @param words nobody else writes them
 * @param steps what is left to do
 */
record Person(String invitation, String words, Visitor browser, Deque<Step> steps) {
  /** One thing somebody does. */
  enum Step {
    OBTAIN,
    AGREE,
    WRITE,
    STOP_AND_RESUME,
    SEND,
    /** All of it at a kiosk, where the next person waits. */
    ANSWER_AT_THE_KIOSK
  }

  static Person with(String invitation, String words, Visitor browser, Step... steps) {
    Deque<Step> all = new ArrayDeque<>();
    for (Step step : steps) {
      all.add(step);
    }
    return new Person(invitation, words, browser, all);
  }
}
