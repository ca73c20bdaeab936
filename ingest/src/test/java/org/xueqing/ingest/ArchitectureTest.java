package org.xueqing.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.xueqing.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.xueqing.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ingest_knows_no_spark_no_smile_no_spring = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "smile..", "org.springframework..", "org.xueqing.spark..");

    @ArchTest
    static final ArchRule translators_know_no_database_and_no_topic = noClasses()
            .that()
            .resideInAPackage("org.xueqing.ingest.translate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.apache.kafka..", "org.apache.iceberg..");

    @ArchTest
    static final ArchRule only_landing_knows_iceberg = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.ingest.land..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.iceberg..");

    @ArchTest
    static final ArchRule nothing_to_the_left_knows_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.ingest.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xueqing.ingest.command..");

    @ArchTest
    static final ArchRule only_the_command_line_reads_the_truth_of_the_simulated_school = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.ingest.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xueqing.simulation..");

    @ArchTest
    static final ArchRule only_trials_of_models_know_models = noClasses()
            .that()
            .resideOutsideOfPackage("org.xueqing.ingest.trial..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.xueqing.response..", "org.xueqing.calibration..", "org.xueqing.evaluation..");

    @ArchTest
    static final ArchRule only_trials_and_forecasts_know_models_of_the_next_answer = noClasses()
            .that()
            .resideOutsideOfPackages("org.xueqing.ingest.trial..", "org.xueqing.ingest.forecast..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xueqing.prediction..");

    @Test
    void every_package_is_explained() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct())
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }
}
