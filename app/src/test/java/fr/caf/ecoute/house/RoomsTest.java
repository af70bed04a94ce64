package fr.caf.ecoute.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may know whom. Each message says what to do instead. */
class RoomsTest {
  private static final String ROOT = "fr.caf.ecoute.";

  /** The rooms in order: a package imports only packages before it. */
  private static final List<String> ROOMS =
      List.of(
          "questionnaire",
          "account",
          "consultation",
          "audience",
          "invitation",
          "response",
          "results",
          "theming",
          "restitution",
          "retention",
          "demo");

  /** Means without a word of the domain: any room but the questionnaire may use them. */
  private static final String[] MECHANISMS = {
    ROOT + "web..", ROOT + "job..", ROOT + "outside..", ROOT + "audit..", ROOT + "mail.."
  };

  private static final JavaClasses APP = House.CLASSES;

  @Test
  void theRulesLookAtTheWholePlatform() {
    assertThat(APP.size()).isGreaterThan(150);
    for (String room : ROOMS) {
      assertThat(APP.stream().filter(in(room))).as(room).isNotEmpty();
    }
  }

  @Test
  void aRoomImportsOnlyRoomsBeforeIt() {
    for (int i = 0; i < ROOMS.size(); i++) {
      List<String> later = new ArrayList<>();
      ROOMS.subList(i + 1, ROOMS.size()).forEach(room -> later.add(ROOT + room + ".."));
      if (!later.isEmpty()) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + ROOMS.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later.toArray(String[]::new))
            .because("code that needs two rooms lives in the higher one, or listens to an event")
            .check(APP);
      }
    }
  }

  @Test
  void theMechanismsKnowNoRoom() {
    noClasses()
        .that()
        .resideInAnyPackage(MECHANISMS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOMS.stream().map(room -> ROOT + room + "..").toArray(String[]::new))
        .because("a mechanism holds no word of the domain")
        .check(APP);
  }

  @Test
  void onlyResultsThemingAndRestitutionSeeTheAnalysis() {
    classes()
        .that()
        .resideInAPackage(ROOT + "analysis..")
        .and()
        .resideOutsideOfPackage(ROOT + "analysis.csv")
        .should()
        .onlyHaveDependentClassesThat(
            resideInAnyPackage(
                    ROOT + "analysis..",
                    ROOT + "results..",
                    ROOT + "theming..",
                    ROOT + "restitution..")
                .or(resideInAnyPackage("fr.caf.ecoute")))
        .because("the other rooms know nothing of texts; the command line only hands over to it")
        .check(APP);
  }

  @Test
  void theReaderAndWriterOfFilesKnowNothingElse() {
    classes()
        .that()
        .resideInAPackage(ROOT + "analysis.csv")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "analysis.csv", "java..", "com.opencsv..", "org.jspecify..")
        .because("every room may read and write files, so these know no text and no room")
        .check(APP);
  }

  @Test
  void thereIsNoCycleBetweenPackages() {
    slices().matching("fr.caf.ecoute.(**)").should().beFreeOfCycles().check(APP);
  }

  @Test
  void theQuestionnaireIsPure() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "questionnaire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", ROOT + "web..")
        .because("it must be readable and testable with nothing but Java")
        .check(APP);
  }

  @Test
  void onlyControllersSeeHttp() {
    noClasses()
        .that(
            resideInAnyPackage("fr.caf.ecoute..")
                .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "web..")))
                .and(DescribedPredicate.not(topLevel(simpleNameEndingWith("Controller"))))
                .and(DescribedPredicate.not(edgesOfSignIn())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut.http..", "io.micronaut.views..")
        .because("a rule that knows HTTP cannot be used by the command line: move it to a noun")
        .check(APP);
  }

  @Test
  void onlyRepositoriesSeeTheDatabase() {
    noClasses()
        .that(
            resideInAnyPackage("fr.caf.ecoute..")
                .and(DescribedPredicate.not(topLevel(simpleNameEndingWith("Repository"))))
                .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "job.."))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data.jdbc..")
        .because("SQL has one home a table: its repository")
        .check(APP);
  }

  @Test
  void everyPackageSaysWhatIsNull() {
    APP.stream()
        .map(JavaClass::getPackage)
        .distinct()
        .forEach(
            room ->
                assertThat(room.tryGetAnnotationOfType(NullMarked.class))
                    .as("@NullMarked in the package-info of " + room.getName())
                    .isPresent());
  }

  @Test
  void thingsAreInjectedByConstructor() {
    fields()
        .should()
        .notBeAnnotatedWith(Inject.class)
        .because("what a class needs is said by its constructor")
        .check(APP);
  }

  /** Recognising a member is HTTP's business, and account's. */
  private static DescribedPredicate<JavaClass> edgesOfSignIn() {
    return DescribedPredicate.describe(
        "the edges of signing in",
        one -> List.of("MemberAuthentication", "AccessRefused").contains(one.getSimpleName()));
  }

  /** Lambdas and records inside a class count as that class. */
  private static DescribedPredicate<JavaClass> topLevel(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.describe(
        "top-level " + predicate.getDescription(),
        one -> {
          JavaClass outermost = one;
          for (Optional<JavaClass> next = one.getEnclosingClass();
              next.isPresent();
              next = next.get().getEnclosingClass()) {
            outermost = next.get();
          }
          return predicate.test(outermost);
        });
  }

  private static DescribedPredicate<JavaClass> in(String room) {
    return resideInAnyPackage(ROOT + room + "..").and(alwaysTrue());
  }
}
