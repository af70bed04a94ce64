package fr.caf.ecoute.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calls that would make an answer depend on the machine, each with what to call instead. */
class CallsTest {
  private static final JavaClasses ALL = House.CLASSES;

  @Test
  void lettersChangeCaseInANamedLanguage() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .because("the machine's language decides otherwise: pass Locale.ROOT or Locale.FRANCE")
        .check(ALL);
  }

  @Test
  void textBecomesBytesInANamedEncoding() {
    noClasses()
        .should()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .because("name the charset: StandardCharsets.UTF_8")
        .check(ALL);
  }

  @Test
  void theTimeIsHandedOver() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("take the injected Clock at the edge, and an Instant below")
        .check(ALL);
  }

  @Test
  void chanceHasASeedOrIsSecure() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .because(
            "use a seeded Random where it must be the same twice, SecureRandom where it must not")
        .check(ALL);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages("fr.caf.ecoute.analysis.cli..", "fr.caf.ecoute")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("use a logger, or let the command line say it")
        .check(ALL);
  }
}
