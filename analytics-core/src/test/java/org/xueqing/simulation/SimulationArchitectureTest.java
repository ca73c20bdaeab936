package org.xueqing.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.xueqing.curriculum.Misconception;

@AnalyzeClasses(
        packages = {"org.xueqing.simulation", "org.xueqing.curriculum"},
        importOptions = DoNotIncludeTests.class)
class SimulationArchitectureTest {

    @ArchTest
    static final ArchRule simulation_knows_no_model = classes()
            .that()
            .resideInAPackage("..simulation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..simulation..", "..event", "..curriculum", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule simulation_never_reads_the_library_of_misconceptions = noClasses()
            .that()
            .resideInAPackage("..simulation..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Misconception.class);

    @ArchTest
    static final ArchRule tasks_know_nothing_of_going_wrong = classes()
            .that()
            .resideInAPackage("..simulation.task")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..simulation.task", "..simulation.chance", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule bugs_know_tasks_only = classes()
            .that()
            .resideInAPackage("..simulation.bug")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..simulation.bug", "..simulation.task", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule curriculum_knows_nothing_but_itself = classes()
            .that()
            .resideInAPackage("..curriculum")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..curriculum", "java..", "org.jspecify..");
}
