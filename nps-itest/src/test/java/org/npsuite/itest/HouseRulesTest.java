// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The rules of the house, as build failures: docs/architecture.md says why. */
@AnalyzeClasses(packages = "org.npsuite", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] BUNDLES = {
        "store", "tally", "scoring", "benchmark", "goals", "doctor", "rest", "web", "console", "shell"
    };

    @ArchTest
    static void noBundleKnowsAnother(JavaClasses classes) {
        for (String bundle : BUNDLES) {
            for (String other : BUNDLES) {
                if (!bundle.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("org.npsuite." + bundle + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.npsuite." + other + "..")
                            .allowEmptyShould(true)
                            .check(classes);
                }
            }
        }
    }

    @ArchTest
    static final ArchRule theApiStandsAlone = noClasses()
            .that()
            .resideInAnyPackage("org.npsuite.model..", "org.npsuite.service..", "org.npsuite.spi..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.osgi.annotation..",
                    "org.npsuite.model..",
                    "org.npsuite.service..",
                    "org.npsuite.spi..");

    @ArchTest
    static final ArchRule statisticsKnowNoServiceAndNoFile = noClasses()
            .that()
            .resideInAPackage("org.npsuite.statistics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.npsuite.service..",
                    "org.npsuite.spi..",
                    "java.io..",
                    "java.nio.file..",
                    "java.net..",
                    "org.osgi.service..");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("org.npsuite.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule jaxRsStaysInRest = noClasses()
            .that()
            .resideOutsideOfPackage("org.npsuite.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.ws.rs..");

    @ArchTest
    static final ArchRule servletsStayInRestWebAndConsole = noClasses()
            .that()
            .resideOutsideOfPackages("org.npsuite.rest..", "org.npsuite.web..", "org.npsuite.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.servlet..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.npsuite.(*).(**)").should().beFreeOfCycles();

    @ArchTest
    static void timeComesFromAClock(JavaClasses classes) {
        for (Class<?> time :
                new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            noClasses()
                    .should()
                    .callMethod(time, "now")
                    .because("a test must be able to set the clock")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
