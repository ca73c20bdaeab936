package org.xueqing.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.ExerciseReader;
import org.xueqing.misconception.Diagnosis.Finding;
import org.xueqing.misconception.procedure.Procedures;

class DiagnosisTest {

    @Test
    void namesTheProcedureThatPredictsThreeOfFourAnswers() {
        Diagnosis diagnosis = diagnose("72-38", 46, "61-25", 44, "53-19", 34, "84-56", 32);
        assertThat(diagnosis.finding()).isInstanceOfSatisfying(Finding.Procedures.class, named -> {
            assertThat(named.codes()).containsExactly("M-SUB-REV2");
            assertThat(named.probability()).isGreaterThan(0.9);
            assertThat(named.matching()).isEqualTo(3);
        });
    }

    @Test
    void saysWhichProceduresTheAnswersCannotTellApart() {
        Diagnosis diagnosis = diagnose("62-37", 35, "62-37", 35, "62-37", 35);
        assertThat(diagnosis.finding())
                .isInstanceOfSatisfying(Finding.Procedures.class, named -> assertThat(named.codes())
                        .contains("M-SUB-REV2", "M-SUB-NOBORROW"));
    }

    @Test
    void saysThatNoneIsKnownWhereWrongAnswersFollowNoProcedure() {
        Diagnosis diagnosis = diagnose("72-38", 7, "61-25", 190, "53-19", 53, "84-56", 3, "91-47", 600, "45-28", 2);
        assertThat(diagnosis.finding()).isInstanceOf(Finding.NoneKnown.class);
    }

    @Test
    void seesNoPatternInOneSlip() {
        Diagnosis diagnosis =
                diagnose("72-38", 34, "61-25", 36, "53-19", 34, "84-56", 38, "91-47", 44, "45-28", 17, "70-24", 46);
        assertThat(diagnosis.finding()).isInstanceOf(Finding.NoPattern.class);
    }

    @Test
    void namesNothingAfterOneMatch() {
        assertThat(diagnose("72-38", 46).finding()).isInstanceOf(Finding.NotClear.class);
    }

    @Test
    void countsWhatNobodyCanReadAsWrongAndAsNoMatch() {
        Exercise exercise = exercise("72-38");
        List<Evidence> answers =
                List.of(new Evidence(exercise, Optional.empty()), Evidence.of(exercise, Answer.of(34)));
        Diagnosis diagnosis = Diagnosis.of(answers, Procedures.ALL);
        assertThat(diagnosis.explanations()).allMatch(weighed -> weighed.matching() == 0);
    }

    @Test
    void weighsAllExplanationsToOneInWhateverOrderTheAnswersCame() {
        List<Evidence> answers = evidence("72-38", 46, "61-25", 44, "53-19", 34, "84-56", 32);
        List<Evidence> turned = new ArrayList<>(answers);
        java.util.Collections.reverse(turned);
        Diagnosis one = Diagnosis.of(answers, Procedures.ALL);
        Diagnosis other = Diagnosis.of(turned, Procedures.ALL);
        assertThat(sum(one)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(other.finding()).isInstanceOf(Finding.Procedures.class);
        assertThat(other.explanations().get(0).probability())
                .isCloseTo(one.explanations().get(0).probability(), org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void aPaperSaysWhichProceduresItCannotTellApart() {
        assertThat(Likeness.untold(List.of(exercise("62-37")), Procedures.ALL))
                .anySatisfy(codes -> assertThat(codes).contains("M-SUB-REV2", "M-SUB-NOBORROW"));
        assertThat(Likeness.untold(List.of(exercise("62-37"), exercise("72-38")), Procedures.ALL))
                .noneSatisfy(codes -> assertThat(codes).contains("M-SUB-REV2", "M-SUB-NOBORROW"));
    }

    @Test
    void choosesTheExerciseWhoseAnswersTellMost() {
        BuggyProcedure reversed = procedure("M-SUB-REV2");
        BuggyProcedure forgotten = procedure("M-SUB-NOBORROW");
        List<Diagnosis.Weighed> even = List.of(
                new Diagnosis.Weighed(new Explanation.Follows(reversed), 0.5, 0),
                new Diagnosis.Weighed(new Explanation.Follows(forgotten), 0.5, 0));
        Exercise tells = exercise("72-38");
        assertThat(Separation.best(List.of(exercise("62-37"), tells), even)).contains(tells);
        assertThat(Separation.expectedEntropyBits(exercise("62-37"), even))
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(Separation.expectedEntropyBits(tells, even)).isLessThan(0.25);
        assertThat(Separation.entropyBits(even)).isEqualTo(1);
    }

    private static BuggyProcedure procedure(String code) {
        return Procedures.ALL.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(Diagnosis diagnosis) {
        return diagnosis.explanations().stream()
                .mapToDouble(Diagnosis.Weighed::probability)
                .sum();
    }

    private static Diagnosis diagnose(Object... stemsAndAnswers) {
        return Diagnosis.of(evidence(stemsAndAnswers), Procedures.ALL);
    }

    private static List<Evidence> evidence(Object... stemsAndAnswers) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < stemsAndAnswers.length; i += 2) {
            evidence.add(
                    Evidence.of(exercise((String) stemsAndAnswers[i]), Answer.of((Integer) stemsAndAnswers[i + 1])));
        }
        return evidence;
    }

    private static Exercise exercise(String printed) {
        return ExerciseReader.read(printed + "=（　　）").orElseThrow();
    }

    @Test
    void findsNothingWhereNothingWasAnswered() {
        assertThat(Diagnosis.of(List.of(), Procedures.ALL).finding()).isInstanceOf(Finding.NotClear.class);
        assertThat(Set.copyOf(Likeness.untold(List.of(), Procedures.ALL))).isEmpty();
    }
}
