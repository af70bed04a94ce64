package fr.caf.ecoute.web.guard;

/**
 * A plain question, and the ticket that holds its answer closed.
 *
 * @param problem why it is asked, or asked again
 */
public record Riddle(String ticket, String question, String problem) {
  /** The field of the ticket. */
  static final String TICKET = "controle-ticket";

  /** The field of the answer. */
  public static final String ANSWER = "controle-reponse";
}
