package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.Grader;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.ExerciseReader;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Diagnosis.Finding;
import org.xueqing.misconception.Evidence;
import org.xueqing.simulation.DiagnosedPupils;
import org.xueqing.simulation.DiagnosedPupils.Answered;
import org.xueqing.simulation.DiagnosedPupils.Pupil;
import org.xueqing.simulation.World;

/**
 * How right diagnoses are, on simulated pupils whose wrong procedures are known: the judge sees what the pupils read and
 * wrote, nothing else.
 */
final class DiagnosisTrial {

    private static final int ANSWERS = 6;
    private static final int EXAMPLES = 100;
    private static final double THE_SAME = 0.75;

    private final List<BuggyProcedure> procedures;
    private final Curriculum curriculum;
    private final Map<String, List<String>> codes = new HashMap<>();

    /** @param procedures those that are looked for */
    public DiagnosisTrial(List<BuggyProcedure> procedures, Curriculum curriculum) {
        this.procedures = procedures;
        this.curriculum = curriculum;
    }

    /** One pupil and what was said. @param trueCodes of the library; empty where it has none of what the pupil does */
    public record Diagnosed(Pupil pupil, List<String> trueCodes, Finding finding) {

        boolean isNamed() {
            return finding instanceof Finding.Procedures;
        }

        boolean isRightlyNamed() {
            return finding instanceof Finding.Procedures named
                    && named.codes().stream().anyMatch(trueCodes::contains);
        }
    }

    /** Half the pupils hold a procedure, a quarter lack the point without one, a quarter have it. */
    public List<Diagnosed> run(World world, long seed, int pupilsPerPoint) {
        DiagnosedPupils pupils = new DiagnosedPupils(world, seed);
        List<Diagnosed> diagnosed = new ArrayList<>();
        for (String point : pupils.points(curriculum)) {
            for (int number = 0; number < pupilsPerPoint; number++) {
                Optional<Pupil> pupil = number % 2 == 0
                        ? pupils.holding(point, ANSWERS)
                        : Optional.of(pupils.without(point, ANSWERS, number % 4 == 1));
                pupil.flatMap(it -> diagnose(pupils, it)).ifPresent(diagnosed::add);
            }
        }
        return diagnosed;
    }

    /** Empty where what the pupil read is no exercise that can be understood from its text. */
    private Optional<Diagnosed> diagnose(DiagnosedPupils pupils, Pupil pupil) {
        List<Evidence> evidence = pupil.answers().stream()
                .flatMap(answer -> evidence(answer).stream())
                .toList();
        return evidence.size() < pupil.answers().size()
                ? Optional.empty()
                : Optional.of(new Diagnosed(
                        pupil,
                        pupil.bug()
                                .map(bug -> codes(pupils, pupil.knowledgePoint(), bug))
                                .orElse(List.of()),
                        Diagnosis.of(evidence, procedures).finding()));
    }

    /** Procedures of the library that do what the simulated one does: wherever it shows, most often the same answer. */
    private List<String> codes(DiagnosedPupils pupils, String point, String bug) {
        return codes.computeIfAbsent(point + " " + bug, none -> {
            List<Evidence> examples = pupils.examples(point, bug, EXAMPLES).stream()
                    .flatMap(answer -> evidence(answer).stream())
                    .toList();
            return procedures.stream()
                    .filter(procedure -> !examples.isEmpty() && agreement(procedure, examples) >= THE_SAME)
                    .map(BuggyProcedure::code)
                    .toList();
        });
    }

    private static double agreement(BuggyProcedure procedure, List<Evidence> examples) {
        long same = examples.stream()
                .filter(example -> procedure.wrongAnswer(example.exercise()).equals(example.written()))
                .count();
        return (double) same / examples.size();
    }

    private static Optional<Evidence> evidence(Answered answered) {
        return ExerciseReader.read(answered.stem())
                .map(exercise -> new Evidence(exercise, meant(exercise, answered.response())));
    }

    private static Optional<org.xueqing.item.answer.Answer> meant(Exercise exercise, String response) {
        return Grader.grade(response, AnswerRule.of(exercise.answer())).meant();
    }

    /** Share of those who hold a procedure of the library, and in whose answers it showed, that is named. */
    public static double recall(List<Diagnosed> diagnosed) {
        return share(
                diagnosed, each -> !each.trueCodes().isEmpty() && each.pupil().shows() > 0, Diagnosed::isRightlyNamed);
    }

    /** Share of the names that are right. */
    public static double precision(List<Diagnosed> diagnosed) {
        return share(diagnosed, Diagnosed::isNamed, Diagnosed::isRightlyNamed);
    }

    /** Share of those whose procedure is in no library for whom that is said. */
    public static double noneKnown(List<Diagnosed> diagnosed) {
        return share(
                diagnosed,
                each -> each.pupil().bug().isPresent()
                        && each.trueCodes().isEmpty()
                        && each.pupil().shows() > 0,
                each -> each.finding() instanceof Finding.NoneKnown);
    }

    private static double share(List<Diagnosed> all, Predicate<Diagnosed> of, Predicate<Diagnosed> are) {
        List<Diagnosed> asked = all.stream().filter(of).toList();
        return (double) asked.stream().filter(are).count() / asked.size();
    }
}
