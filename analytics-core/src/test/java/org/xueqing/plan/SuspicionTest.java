package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.ExerciseReader;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.procedure.Procedures;

class SuspicionTest {

    private static final String POINT = "K108";

    @Test
    void aProcedureThatWasFoundIsRepairedOnAnExerciseThatShowsIt() {
        Suspicion suspicion = suspicion("72-38", 46, "61-25", 44, "53-19", 34, "84-56", 32);
        assertThat(suspicion.reason()).isInstanceOfSatisfying(Reason.Repairs.class, repairs -> {
            assertThat(repairs.knowledgePoint()).isEqualTo(POINT);
            assertThat(repairs.codes()).containsExactly("M-SUB-REV2");
            assertThat(repairs.probability()).isGreaterThan(0.9);
        });
        Exercise showing = exercise("91-47");
        assertThat(suspicion.best(List.of(exercise("97-41"), exercise("5+2"), showing)))
                .contains(showing);
        assertThat(suspicion.best(List.of(exercise("97-41"), exercise("5+2")))).isEmpty();
    }

    @Test
    void proceduresThatCompeteAreToldApartByTheExerciseOnWhichTheyDiffer() {
        Suspicion suspicion = suspicion("62-37", 35);
        assertThat(suspicion.reason())
                .isInstanceOfSatisfying(Reason.TellsApart.class, tells -> assertThat(tells.codes())
                        .contains("M-SUB-REV2", "M-SUB-NOBORROW"));
        Exercise tells = exercise("72-38");
        assertThat(suspicion.best(List.of(exercise("97-41"), exercise("62-37"), tells)))
                .contains(tells);
    }

    @Test
    void nothingIsSuspectedOfCarefulWorkNorOfErrorsWithoutPattern() {
        assertThat(Suspicion.of(pupil("72-38", 34, "61-25", 36, "53-19", 34, "84-56", 28), POINT))
                .isEmpty();
        assertThat(Suspicion.of(
                        pupil("72-38", 7, "61-25", 190, "53-19", 53, "84-56", 3, "91-47", 600, "45-28", 2), POINT))
                .isEmpty();
    }

    @Test
    void nothingIsSuspectedOfAnotherPoint() {
        assertThat(Suspicion.of(pupil("72-38", 46, "61-25", 44, "53-19", 34), "K109"))
                .isEmpty();
    }

    @Test
    void aGroupIsAskedAboutWhatMostOfThoseDoInWhomSomethingWasFound() {
        Learner reverses = pupil("72-38", 46, "61-25", 44, "53-19", 34, "84-56", 32);
        Learner forgetsToBorrow = pupil("72-38", 44, "61-25", 46, "53-19", 44, "84-56", 38);
        Learner careful = pupil("72-38", 34, "61-25", 36, "53-19", 34, "84-56", 28);
        List<Learner> members = List.of(reverses, careful, reverses, forgetsToBorrow, reverses);
        assertThat(SharedSuspicion.of(members, POINT)).hasValueSatisfying(shared -> {
            assertThat(shared.reason()).isEqualTo(new Reason.RepairsTogether(POINT, Set.of("M-SUB-REV2"), 3, 5));
            assertThat(shared.best(List.of(exercise("97-41"), exercise("91-47"))))
                    .contains(exercise("91-47"));
        });
        assertThat(SharedSuspicion.of(List.of(reverses, careful, careful), POINT))
                .as("one alone")
                .isEmpty();
        assertThat(SharedSuspicion.of(List.of(reverses, forgetsToBorrow), POINT))
                .as("each in another way")
                .isEmpty();
    }

    @Test
    void whatCompetesInSeveralOfAGroupIsToldApart() {
        Learner unclear = pupil("62-37", 35);
        Exercise tells = exercise("72-38");
        assertThat(SharedSuspicion.of(List.of(unclear, unclear), POINT)).hasValueSatisfying(shared -> {
            assertThat(shared.reason())
                    .isInstanceOfSatisfying(Reason.TellsApart.class, reason -> assertThat(reason.codes())
                            .contains("M-SUB-REV2", "M-SUB-NOBORROW"));
            assertThat(shared.best(List.of(exercise("97-41"), exercise("62-37"), tells)))
                    .contains(tells);
        });
        assertThat(SharedSuspicion.of(List.of(unclear), POINT)).isEmpty();
    }

    private static Suspicion suspicion(Object... stemsAndAnswers) {
        return Suspicion.of(pupil(stemsAndAnswers), POINT).orElseThrow();
    }

    private static Learner pupil(Object... stemsAndAnswers) {
        List<Evidence> answers = new ArrayList<>();
        for (int i = 0; i < stemsAndAnswers.length; i += 2) {
            answers.add(
                    Evidence.of(exercise((String) stemsAndAnswers[i]), Answer.of((Integer) stemsAndAnswers[i + 1])));
        }
        Diagnosis diagnosis = Diagnosis.of(answers, Procedures.ALL);
        return new Learner("p", Map.of(), 1, Exposure.NONE, Map.of(POINT, diagnosis), List.of());
    }

    private static Exercise exercise(String stem) {
        return ExerciseReader.read(stem + "=（　　）").orElseThrow();
    }
}
