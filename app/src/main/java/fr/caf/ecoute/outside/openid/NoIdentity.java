package fr.caf.ecoute.outside.openid;

/** The provider did not tell who is there, or not in a way that can be believed. */
public final class NoIdentity extends Exception {
  private static final long serialVersionUID = 1;

  /** Why, as far as the person in front of the screen is concerned. */
  public enum Reason {
    /** It does not answer, too slowly, too much, or nothing that can be read. */
    PROVIDER_DOWN,
    /** The person, or the provider, gave up on the way. */
    NOT_FINISHED,
    /** Another tab, another browser, too late, or a second time. */
    NOT_THIS_ATTEMPT,
    /** What it said does not stand up to the checks. */
    NOT_TRUSTED
  }

  private final Reason reason;

  NoIdentity(Reason reason, String what) {
    super(what);
    this.reason = reason;
  }

  NoIdentity(Reason reason, String what, Throwable cause) {
    super(what, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
