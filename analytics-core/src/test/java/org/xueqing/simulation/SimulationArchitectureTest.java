package org.xueqing.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
    static final ArchRule curriculum_knows_nothing_but_itself = classes()
            .that()
            .resideInAPackage("..curriculum")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..curriculum", "java..", "org.jspecify..");
}
