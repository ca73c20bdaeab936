package org.xueqing.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.simulation.AnswerTruth;
import org.xueqing.simulation.Knowledge;
import org.xueqing.simulation.Mood;
import org.xueqing.simulation.PointTraits;
import org.xueqing.simulation.PupilTraits;

@AnalyzeClasses(packages = "org.xueqing.dashboard", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/org/xueqing/dashboard");
    private static final Set<String> ASKS = Set.of(
            "ClassAccess.visible",
            "OwnPupils.child",
            "OwnPupils.followedChild",
            "ActivityAccess.visible",
            "GradeAccess.visible",
            "GradeAccess.kept");
    private static final Pattern PEOPLE = Pattern.compile(
            "roster_pupils|teaching_assignments|(?<!run_)class_members|(from|into|update|join) accounts");

    @ArchTest
    static final ArchRule dashboards_know_no_spark_and_no_smile =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "smile..");

    @ArchTest
    static final ArchRule audiences_read_findings_and_never_estimate = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.xueqing.calibration..",
                    "org.xueqing.response..",
                    "org.xueqing.mastery..",
                    "org.xueqing.prediction..",
                    "org.xueqing.evaluation..");

    @ArchTest
    static final ArchRule only_the_demo_knows_the_simulated_school = noClasses()
            .that()
            .resideOutsideOfPackage("..dashboard.server")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xueqing.simulation..");

    @ArchTest
    static final ArchRule not_even_the_demo_reads_the_truth = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(AnswerTruth.class, Knowledge.class, Mood.class, PointTraits.class, PupilTraits.class);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.xueqing.dashboard.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule access_knows_no_audience_and_no_server = noClasses()
            .that()
            .resideInAPackage("..access")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..dashboard.teacher..", "..dashboard.server..");

    @ArchTest
    static final ArchRule only_access_decides_who_sees_whom =
            methods().that(takeAnIdFromThePath()).should(askAccess());

    @ArchTest
    static final ArchRule every_route_says_whom_it_is_open_to =
            methods().that(areRoutes()).should(nameAnAudience());

    @ArchTest
    static final ArchRule only_access_and_doors_write_past_the_row_security = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..dashboard.access..",
                    "..dashboard.account..",
                    "..dashboard.server..",
                    "..dashboard.roster..",
                    "..dashboard.work..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.xueqing.ingest.store.Store");

    @ArchTest
    static final ArchRule no_field_injection = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule state_is_final_but_for_what_the_command_line_sets = fields().that(
                    describe("are instance fields", (JavaField field) -> !field.getModifiers()
                            .contains(JavaModifier.STATIC)))
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Command")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothing_reads_the_wall_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Takes a class id from the path and asks nobody. */
    static final class Careless {
        String show(@PathVariable String classId) {
            return classId;
        }
    }

    @Test
    void the_rule_about_access_finds_a_careless_controller() {
        JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);
        assertThat(only_access_decides_who_sees_whom.evaluate(careless).hasViolation())
                .isTrue();
    }

    @Test
    void every_package_is_explained() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
            assertThat(folders.filter(ArchitectureTest::hasSources))
                    .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
        }
    }

    @Test
    void only_access_reads_names_accounts_and_class_lists() throws IOException {
        try (Stream<Path> files =
                Files.walk(SOURCES).filter(file -> file.toString().endsWith(".java"))) {
            List<Path> outside = files.filter(file ->
                            !file.startsWith(SOURCES.resolve("access")) && !file.startsWith(SOURCES.resolve("account")))
                    .filter(file -> PEOPLE.matcher(text(file)).find())
                    .toList();
            assertThat(outside).isEmpty();
        }
    }

    private static boolean hasSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaMethod> takeAnIdFromThePath() {
        return describe("take an id from the path", method -> method.getParameters().stream()
                .anyMatch(parameter -> parameter.isAnnotatedWith(PathVariable.class)));
    }

    /** A route that nobody thought about. */
    @Controller
    static final class Open {
        @GetMapping("/open")
        String show() {
            return "open";
        }
    }

    @Test
    void the_rule_about_routes_finds_one_without_an_audience() {
        JavaClasses open = new ClassFileImporter().importClasses(Open.class);
        assertThat(every_route_says_whom_it_is_open_to.evaluate(open).hasViolation())
                .isTrue();
    }

    private static DescribedPredicate<JavaMethod> areRoutes() {
        return describe("are routes", method -> method.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static ArchCondition<JavaMethod> nameAnAudience() {
        return new ArchCondition<>("name their audience") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isNamed = method.isAnnotatedWith(OpenTo.class)
                        || method.getOwner().isAnnotatedWith(OpenTo.class);
                events.add(new SimpleConditionEvent(method, isNamed, method.getDescription()));
            }
        };
    }

    private static ArchCondition<JavaMethod> askAccess() {
        return new ArchCondition<>("ask access whether the viewer sees the class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> ASKS.contains(call.getTargetOwner().getSimpleName() + "." + call.getName()));
                events.add(new SimpleConditionEvent(method, asks, method.getDescription()));
            }
        };
    }
}
