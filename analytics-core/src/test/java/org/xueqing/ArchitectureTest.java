package org.xueqing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.spark.job.Analyze;

@AnalyzeClasses(packages = "org.xueqing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.xueqing.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_spark_package_knows_spark = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..");

    @ArchTest
    static final ArchRule nothing_knows_the_spark_package = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xueqing.spark..");

    @ArchTest
    static final ArchRule only_packages_that_train_or_find_types_know_smile = noClasses()
            .that()
            .resideOutsideOfPackages("org.xueqing.prediction.training..", "org.xueqing.diagnosis.strategy.types..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smile..");

    @ArchTest
    static final ArchRule nothing_in_core_knows_spring_or_kafka = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule only_runs_and_the_spark_package_know_the_store = noClasses()
            .that()
            .resideOutsideOfPackages("org.xueqing.spark..", "org.xueqing.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule simulation_knows_no_model = noClasses()
            .that()
            .resideInAPackage("org.xueqing.simulation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.xueqing.response..",
                    "org.xueqing.calibration..",
                    "org.xueqing.mastery..",
                    "org.xueqing.misconception..",
                    "org.xueqing.prediction..",
                    "org.xueqing.rootcause..",
                    "org.xueqing.diagnosis..",
                    "org.xueqing.practice..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_in_core_reads_the_truth_of_the_simulated_school = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.simulation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xueqing.simulation..");

    @ArchTest
    static final ArchRule no_wall_clock_and_no_global_random = noClasses()
            .that()
            .doNotBelongToAnyOf(Analyze.class)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SecureRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule nothing_prints = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.spark.job..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PrintStream.class);

    @ArchTest
    static final ArchRule reports_are_records = classes()
            .that()
            .resideInAPackage("org.xueqing.report..")
            .and()
            .haveSimpleNameEndingWith("Row")
            .should()
            .beRecords();

    @Test
    void every_package_is_explained() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .isRegularFile()
                            .content()
                            .contains("@NullMarked", "/**"));
        }
    }
}
