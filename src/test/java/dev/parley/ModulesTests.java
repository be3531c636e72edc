package dev.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the architecture, and the few rules that modules alone do not express. */
class ModulesTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.parley");

    @Test
    void everyArrowBetweenModulesIsDrawn() {
        ApplicationModules.of(Parley.class).verify();
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                // A signature is made and held against real time, and a provider's page ends in it, whatever our own
                // clock was set to.
                .that()
                .doNotHaveSimpleName("WebhookCarrier")
                .and()
                .doNotHaveSimpleName("StripeWebhook")
                .and()
                .doNotHaveSimpleName("StockWebhookController")
                .and()
                .doNotHaveSimpleName("Payments")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .check(MAIN);
    }

    @Test
    void nothingPrintsToTheConsole() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }

    @Test
    void packagesAreNamedForABusinessJob() {
        noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..util..", "..helper..", "..manager..", "..common..")
                .check(MAIN);
    }
}
