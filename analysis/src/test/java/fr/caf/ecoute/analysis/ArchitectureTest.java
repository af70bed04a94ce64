package fr.caf.ecoute.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileReader;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "fr.caf.ecoute.analysis";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void theImportFoundTheModule() {
    assertThat(CLASSES.size()).isGreaterThan(60);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void analysisKnowsNoServerAndNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "java.sql..", "javax.sql..", "jakarta..")
        .because("analysis knows texts and codes; HTTP and SQL live in app")
        .check(CLASSES);
  }

  @Test
  void textAndAlgebraImportNoOtherRoom() {
    for (String room : new String[] {"text", "algebra"}) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + room)
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<>("other rooms") {
                @Override
                public boolean test(JavaClass type) {
                  return type.getPackageName().startsWith(ROOT)
                      && !type.getPackageName().equals(ROOT + "." + room);
                }
              })
          .check(CLASSES);
    }
  }

  @Test
  void featuresKnowNoThemeAndACodebookKnowsNotHowThemesWereFound() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".feature")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".codebook", ROOT + ".keyword", ROOT + ".theme", ROOT + ".quality")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".codebook")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".keyword", ROOT + ".theme", ROOT + ".quality", ROOT + ".cli")
        .check(CLASSES);
  }

  @Test
  void qualityDoesNotKnowWhomItJudges() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".quality")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".theme", ROOT + ".cli")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() throws ClassNotFoundException {
    for (String name : CLASSES.stream().map(type -> type.getPackageName()).distinct().toList()) {
      assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
          .as("%s needs a @NullMarked package-info", name)
          .isTrue();
    }
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Service|Manager|Helper|Utils?|Impl|DTO|Dto|Mapper|Processor|Handler|Data|Info)")
        .because("a class is a noun of the field: say which")
        .check(CLASSES);
  }

  @Test
  void nothingReadsTheClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("the same answers give the same bytes at any time")
        .check(CLASSES);
  }

  @Test
  void chanceHasASeed() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .because("give Random a seed")
        .check(CLASSES);
  }

  @Test
  void casesAndFormatsNameTheirLocale() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .because("say Locale.ROOT or Locale.FRENCH")
        .check(CLASSES);
  }

  @Test
  void bytesNameTheirCharset() {
    noClasses()
        .should()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callConstructor(FileReader.class, String.class)
        .because("say StandardCharsets.UTF_8")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineTouchesTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void mathThatRoundsDifferentlyElsewhereIsNotUsed() {
    for (String function : new String[] {"log", "exp", "sin", "cos"}) {
      noClasses()
          .should()
          .callMethod(Math.class, function, double.class)
          .because("StrictMath gives the same bits on every machine")
          .check(CLASSES);
    }
    noClasses()
        .should()
        .callMethod(Math.class, "pow", double.class, double.class)
        .because("StrictMath gives the same bits on every machine")
        .check(CLASSES);
  }
}
