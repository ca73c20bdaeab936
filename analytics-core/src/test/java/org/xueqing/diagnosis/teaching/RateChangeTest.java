package org.xueqing.diagnosis.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateChangeTest {

    private static final int STREAMS = 2_000;
    private static final Instant BELL = Instant.parse("2026-11-20T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"40, 0.5", "40, 0.9", "200, 0.3", "200, 0.7", "200, 0.95", "1000, 0.5", "1000, 0.85"})
    void streamsWithoutAChangeRaiseAFalseAlarmInFivePercentOfCasesAtMost(int answers, double rate) {
        SplittableRandom random = new SplittableRandom(20_261_123);
        long alarms = IntStream.range(0, STREAMS)
                .filter(stream -> !RateChange.of(stream(random, answers, rate)).isEmpty())
                .count();
        assertThat((double) alarms / STREAMS).isLessThanOrEqualTo(0.05);
    }

    @Test
    void pupilsOfUnequalStrengthWhoAnswerByTurnsRaiseNoMoreFalseAlarms() {
        SplittableRandom random = new SplittableRandom(7);
        long alarms = IntStream.range(0, STREAMS)
                .filter(lesson -> !RateChange.of(classOfUnequals(random)).isEmpty())
                .count();
        assertThat((double) alarms / STREAMS).isLessThanOrEqualTo(0.05);
    }

    private static List<Boolean> classOfUnequals(SplittableRandom random) {
        double[] rates = random.doubles(45, 0.4, 1).toArray();
        List<Boolean> answers = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            for (double rate : rates) {
                answers.add(random.nextDouble() < rate);
            }
        }
        return answers;
    }

    @Test
    void aPlantedChangeIsFoundNearItsPlace() {
        SplittableRandom random = new SplittableRandom(1);
        int near = 0;
        for (int lesson = 0; lesson < 200; lesson++) {
            List<Boolean> answers = new ArrayList<>(stream(random, 100, 0.85));
            answers.addAll(stream(random, 100, 0.45));
            near += RateChange.of(answers).stream().anyMatch(change -> Math.abs(change.at() - 100) <= 15) ? 1 : 0;
        }
        assertThat(near).isGreaterThanOrEqualTo(180);
    }

    @Test
    void twoChangesAreToldFromWhatLiesBetweenThem() {
        List<Boolean> answers = new ArrayList<>(Collections.nCopies(40, true));
        answers.addAll(Collections.nCopies(30, false));
        answers.addAll(Collections.nCopies(40, true));
        assertThat(RateChange.of(answers))
                .containsExactly(new RateChange(40, 40, 40, 30, 0), new RateChange(70, 30, 0, 40, 40));
    }

    @Test
    void fewAnswersOrAnswersAllAlikeHoldNoChange() {
        assertThat(RateChange.of(List.of())).isEmpty();
        assertThat(RateChange.of(List.of(true, false, true, false))).isEmpty();
        assertThat(RateChange.of(Collections.nCopies(500, true))).isEmpty();
    }

    @Test
    void aStreamReadBackwardsHasTheSameChanges() {
        List<Boolean> answers = new ArrayList<>(Collections.nCopies(25, true));
        answers.addAll(Collections.nCopies(35, false));
        List<Boolean> backwards = new ArrayList<>(answers);
        Collections.reverse(backwards);
        assertThat(RateChange.of(backwards)).extracting(RateChange::at).containsExactly(35);
    }

    @Test
    void aLessonIsTheSittingWithMostAnswersWhateverTheOrderInWhichTheyCameIn() {
        List<LessonAnswer> answers = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> answers.add(new LessonAnswer(BELL.plusSeconds(20L * i), i < 30)));
        IntStream.range(0, 5).forEach(i -> answers.add(new LessonAnswer(BELL.plus(Duration.ofHours(8 + i)), true)));
        Collections.shuffle(answers, new Random(3));
        Lesson lesson = Lesson.of(answers).orElseThrow();
        assertThat(lesson.begin()).isEqualTo(BELL);
        assertThat(lesson.besides()).isEqualTo(5);
        assertThat(lesson.minutes()).hasSize(20).contains(new Lesson.Minute(0, 3, 0), new Lesson.Minute(19, 0, 3));
        assertThat(lesson.minutes().stream()
                        .mapToInt(minute -> minute.right() + minute.wrong())
                        .sum())
                .isEqualTo(60);
        assertThat(lesson.turns()).extracting(Lesson.Turn::at).containsExactly(BELL.plusSeconds(600));
        assertThat(lesson.minuteOf(BELL.minusSeconds(1))).isEqualTo(-1);
    }

    @Test
    void withoutAnswersThereIsNoLesson() {
        assertThat(Lesson.of(List.of())).isEmpty();
    }

    private static List<Boolean> stream(SplittableRandom random, int answers, double rate) {
        return IntStream.range(0, answers)
                .mapToObj(answer -> random.nextDouble() < rate)
                .toList();
    }
}
