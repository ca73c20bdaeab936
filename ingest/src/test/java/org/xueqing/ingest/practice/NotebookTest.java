package org.xueqing.ingest.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xueqing.item.family.Families;

class NotebookTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final String FAMILY = "SUB-2D-BORROW";

    private final List<Attempt> attempts = new ArrayList<>();

    private void on(int day, int seed, int number, boolean correct, int hints) {
        Instant at =
                MONDAY.plusDays(day).atTime(19, attempts.size()).atZone(CHINA).toInstant();
        attempts.add(new Attempt(
                UUID.randomUUID(),
                FAMILY + ".1." + seed,
                "a",
                null,
                number,
                correct,
                hints,
                correct ? "25" : "35",
                at));
    }

    private void alone(int day, int seed) {
        on(day, seed, 1, true, 0);
    }

    private void wrong(int day, int seed) {
        on(day, seed, 1, false, 0);
    }

    private Notebook.Entry entry() {
        return Notebook.of(attempts, CHINA).entry(FAMILY).orElseThrow();
    }

    @Test
    void whatWasNeverWrongIsNotInIt() {
        alone(0, 1);
        alone(3, 2);
        assertThat(Notebook.of(attempts, CHINA).entries()).isEmpty();
    }

    @Test
    void rightAgainAfterOneThreeAndSevenDaysIsSettled() {
        wrong(0, 1);
        assertThat(entry().dueOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(entry().isDue(MONDAY)).isFalse();
        alone(1, 2);
        assertThat(entry().dueOn()).isEqualTo(MONDAY.plusDays(4));
        alone(4, 3);
        assertThat(entry().dueOn()).isEqualTo(MONDAY.plusDays(11));
        alone(12, 4);
        assertThat(entry().isSettled()).isTrue();
        assertThat(entry().isDue(MONDAY.plusDays(100))).isFalse();
    }

    @Test
    void rightBeforeItsDayAndRightWithHelpCountForNothing() {
        wrong(0, 1);
        alone(0, 2);
        assertThat(entry().stage()).isZero();
        on(1, 3, 1, true, 1);
        assertThat(entry().stage()).isZero();
        assertThat(entry().dueOn()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void wrongOnceMoreBeginsAnewAndTheSecondTryIsRemembered() {
        wrong(0, 1);
        on(0, 1, 2, true, 0);
        assertThat(entry().mistakes().get(0).isRightAgain()).isTrue();
        alone(1, 2);
        wrong(4, 3);
        assertThat(entry().stage()).isZero();
        assertThat(entry().dueOn()).isEqualTo(MONDAY.plusDays(5));
        assertThat(entry().mistakes()).hasSize(2).first().satisfies(mistake -> assertThat(mistake.isRightAgain())
                .isFalse());
    }

    @Test
    void anItemWithoutAFamilyIsTriedAgainItself() {
        attempts.add(new Attempt(
                UUID.randomUUID(),
                "B-0123456789ab.1",
                null,
                "s",
                1,
                false,
                0,
                "35",
                Instant.parse("2026-11-16T11:00:00Z")));
        Notebook.Entry own =
                Notebook.of(attempts, CHINA).entry("B-0123456789ab.1").orElseThrow();
        assertThat(Siblings.next(own, "p")).isEqualTo("B-0123456789ab.1");
    }

    @Test
    void aSiblingIsTheSameUntilItIsAnsweredAndNoneThatWasWrong() {
        wrong(0, 1);
        String first = Siblings.next(entry(), "p");
        assertThat(Siblings.next(entry(), "p")).isEqualTo(first);
        assertThat(Siblings.kind(first)).isEqualTo(FAMILY);
        assertThat(Families.item(first).orElseThrow().stem())
                .isNotEqualTo(Families.item(FAMILY + ".1.1").orElseThrow().stem());
        alone(1, 2);
        assertThat(Siblings.next(entry(), "p")).isNotEqualTo(first);
    }

    /** Whatever a pupil answers: a stage is from 0 to 3, was reached on days apart, and the last mistake stands first. */
    @Test
    void stagesAreReachedOnDaysApartWhateverIsAnswered() {
        SplittableRandom random = new SplittableRandom(7);
        for (int pupil = 0; pupil < 200; pupil++) {
            attempts.clear();
            int days = 0;
            for (int answer = 0; answer < 30; answer++) {
                days += random.nextInt(3);
                on(days, answer + 1, random.nextInt(1, 3), random.nextInt(10) < 7, random.nextInt(2));
            }
            Notebook.of(attempts, CHINA).entries().forEach(entry -> {
                assertThat(entry.stage()).isBetween(0, 3);
                assertThat(entry.mistakes())
                        .isSortedAccordingTo(Comparator.comparing(
                                        (Notebook.Mistake it) -> it.wrong().at())
                                .reversed());
                Instant wrong = entry.mistakes().get(0).wrong().at();
                Instant last = attempts.get(attempts.size() - 1).at();
                int least = List.of(0, 1, 4, 11).get(entry.stage());
                assertThat(Duration.between(wrong, last).plusHours(1)).isGreaterThanOrEqualTo(Duration.ofDays(least));
            });
        }
    }
}
