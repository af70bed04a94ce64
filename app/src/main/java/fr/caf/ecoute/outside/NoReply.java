package fr.caf.ecoute.outside;

/** The service outside gave no reply that can be read. */
public final class NoReply extends Exception {
  private static final long serialVersionUID = 1;

  /** Why, with the words for whoever waits, and whether trying again may help. */
  public enum Reason {
    /** No connection: nothing went out. After any other, it may have. */
    UNREACHABLE("Le service ne répond pas.", true),
    CUT("La liaison avec le service a été coupée.", true),
    TOO_SLOW("Le service a mis trop de temps à répondre.", true),
    BUSY("Le service est trop sollicité.", true),
    BROKEN("Le service a eu un problème de son côté.", true),
    KEY_REFUSED("Le service a refusé notre clé.", false),
    REQUEST_REFUSED("Le service a refusé notre demande.", false),
    UNREADABLE("La réponse du service n'est pas lisible.", false);

    private final String words;
    private final boolean passing;

    Reason(String words, boolean passing) {
      this.words = words;
      this.passing = passing;
    }

    public String words() {
      return words;
    }

    /** Whether it may be otherwise a little later. */
    public boolean isPassing() {
      return passing;
    }
  }

  private final Reason reason;

  NoReply(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  NoReply(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
