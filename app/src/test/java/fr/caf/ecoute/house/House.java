package fr.caf.ecoute.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes people wrote: neither tests, nor what annotation processors made of them. */
final class House {
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/$"))
          .withImportOption(location -> !location.contains("$Intercepted"))
          .importPackages("fr.caf.ecoute");

  private House() {}
}
