package fr.caf.ecoute.job;

/** The platform is stopping: the work is to be done again from its start. */
public final class JobInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JobInterrupted() {
    super("the platform is stopping");
  }
}
