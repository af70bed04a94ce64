package fr.caf.ecoute;

import fr.caf.ecoute.analysis.cli.BadInput;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;

/** Why a command stopped, in one French sentence and an exit code. */
final class Fault {
  static final int OURS = 1;
  static final int BAD_INPUT = 2;

  /** Asks for the whole story, for those who will mend the software. */
  private static final String TRACE = "ECOUTE_TRACE";

  private static final List<String> DATABASE =
      List.of("java.sql.", "org.h2.", "org.postgresql.", "com.zaxxer.hikari.", "org.flywaydb.");

  private Fault() {}

  static int tell(Exception fault, PrintWriter err) {
    if (System.getenv(TRACE) != null) {
      fault.printStackTrace(err);
    }
    err.println(sentence(fault));
    return fault instanceof BadInput ? BAD_INPUT : OURS;
  }

  private static String sentence(Exception fault) {
    if (fault instanceof BadInput) {
      return String.valueOf(fault.getMessage());
    }
    List<Throwable> causes =
        Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause).toList();
    for (Throwable cause : causes) {
      switch (cause) {
        case BindException _ -> {
          return "Le port est déjà pris par un autre programme : indiquez-en un autre dans"
              + " ECOUTE_PORT.";
        }
        case NoSuchFileException missing -> {
          return "Fichier introuvable : " + missing.getFile();
        }
        default -> {}
      }
    }
    Throwable last = causes.getLast();
    if (causes.stream().anyMatch(Fault::isFromTheDatabase)) {
      return "La base de données ne répond pas ou refuse l’accès ("
          + firstLine(last)
          + "). Vérifiez ECOUTE_DATABASE_URL, ECOUTE_DATABASE_USER et ECOUTE_DATABASE_PASSWORD.";
    }
    return "La commande s’est arrêtée à cause d’un défaut de notre côté ("
        + firstLine(last)
        + "). Pour tout savoir, relancez-la avec "
        + TRACE
        + "=oui.";
  }

  private static boolean isFromTheDatabase(Throwable cause) {
    return DATABASE.stream().anyMatch(cause.getClass().getName()::startsWith);
  }

  private static String firstLine(Throwable cause) {
    return cause.toString().lines().findFirst().orElse("").strip();
  }
}
