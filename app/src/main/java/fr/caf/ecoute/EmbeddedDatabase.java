package fr.caf.ecoute;

import java.nio.file.Path;

/** The addresses of H2, where no PostgreSQL is given. */
public final class EmbeddedDatabase {
  /**
   * H2 reads the dialect of PostgreSQL. It does not reuse results: it marks a table as changed only
   * after the locks of a commit are given back, so that whoever waited for them could be handed a
   * count from before.
   */
  private static final String MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;OPTIMIZE_REUSE_RESULTS=FALSE";

  private EmbeddedDatabase() {}

  /** In a file of {@code folder}, which several processes may open. */
  public static String in(Path folder) {
    return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("ecoute") + MODE + ";AUTO_SERVER=TRUE";
  }

  /** In memory, until the process ends. */
  public static String inMemory(String name) {
    return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + MODE;
  }
}
