package org.xueqing.itemanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases counted by hand. */
class FlawTest {

    /** So many pupils whose strength rises from the first to the last. */
    private static List<FirstAnswer> pupils(int count, java.util.function.IntFunction<FirstAnswer> answer) {
        return IntStream.range(0, count).mapToObj(answer).toList();
    }

    private static List<Flaw> flaws(List<FirstAnswer> answers) {
        return Flaw.of(ItemBehaviour.of(answers)) instanceof Flaw.Finding.Judged judged ? judged.flaws() : List.of();
    }

    private static List<String> names(List<FirstAnswer> answers) {
        return flaws(answers).stream()
                .map(flaw -> flaw.getClass().getSimpleName())
                .toList();
    }

    @Test
    void discriminationIsTheCorrelationOfBeingRightAndStrength() {
        // u = 0 0 1 1, s = 1 2 3 4: covariance 2, variances 1 and 5: r = 2/√5.
        Discrimination four = Discrimination.of(List.of(
                FirstAnswer.wrong(1, "x"), FirstAnswer.wrong(2, "x"), FirstAnswer.right(3), FirstAnswer.right(4)));
        assertThat(four).isInstanceOfSatisfying(Discrimination.Known.class, known -> {
            assertThat(known.r()).isCloseTo(2 / Math.sqrt(5), within(1e-12));
            // artanh 0.894427 = 1.443635; ± 1.959964.
            assertThat(known.low()).isCloseTo(Math.tanh(1.443635 - 1.959964), within(1e-6));
            assertThat(known.high()).isCloseTo(Math.tanh(1.443635 + 1.959964), within(1e-6));
        });
    }

    @Test
    void nothingIsKnownWhereAllAreRightOrEquallyStrongOrFew() {
        assertThat(Discrimination.of(pupils(40, FirstAnswer::right))).isEqualTo(new Discrimination.Unknown(40));
        assertThat(Discrimination.of(pupils(40, at -> at % 2 == 0 ? FirstAnswer.right(1) : FirstAnswer.wrong(1, "x"))))
                .isEqualTo(new Discrimination.Unknown(40));
        assertThat(Discrimination.of(List.of(FirstAnswer.right(2), FirstAnswer.wrong(1, "x"))))
                .isEqualTo(new Discrimination.Unknown(2));
    }

    @Test
    void saysNothingOfFewAnswers() {
        assertThat(Flaw.of(ItemBehaviour.of(pupils(29, at -> FirstAnswer.wrong(at, "x")))))
                .isEqualTo(new Flaw.Finding.NotEnough(29, 30));
    }

    @Test
    void anOrdinaryItemHasNoFlaw() {
        // The stronger 25 of 40 are right; the others write five different things.
        assertThat(flaws(pupils(40, at -> at >= 15 ? FirstAnswer.right(at) : FirstAnswer.wrong(at, "w" + at % 5))))
                .isEmpty();
    }

    @Test
    void aKeyThatTheStrongestContradictIsSuspected() {
        // 40 pupils, the strongest 27 % are 11: all of them wrote 25. The key says something that 12 of the others
        // wrote.
        List<Flaw> flaws = flaws(pupils(
                40,
                at -> at >= 29
                        ? FirstAnswer.wrong(at, "25")
                        : at >= 17 ? FirstAnswer.right(at) : FirstAnswer.wrong(at, "w" + at % 6)));
        assertThat(flaws.get(0)).isEqualTo(new Flaw.SuspectedKey(new WrongAnswer("25", 11), new ItemCounts(11, 0, 11)));
        assertThat(flaws.get(0).advice()).isEqualTo(Flaw.Advice.REPAIR);
    }

    @Test
    void aWrongAnswerMoreFrequentThanTheRightOneIsNamed() {
        // The strongest 16 are right, 20 write 44, 4 something else.
        List<Flaw> flaws = flaws(
                pupils(40, at -> at >= 24 ? FirstAnswer.right(at) : FirstAnswer.wrong(at, at < 20 ? "44" : "w" + at)));
        assertThat(flaws).containsExactly(new Flaw.CommonWrong(new WrongAnswer("44", 20), new ItemCounts(40, 16, 40)));
    }

    @Test
    void whatOnePupilAloneWroteIsNamedNowhere() {
        ItemBehaviour behaviour = ItemBehaviour.of(pupils(40, at -> FirstAnswer.wrong(at, "w" + at)));
        assertThat(behaviour.mostFrequentWrong()).isEmpty();
        assertThat(behaviour.strongestWrong()).isEmpty();
    }

    @Test
    void anItemThatTheStrongGetWrongIsReversedAndOneThatIsLikeACoinIsIndifferent() {
        assertThat(names(pupils(40, at -> at < 25 ? FirstAnswer.right(at) : FirstAnswer.wrong(at, "w" + at % 9))))
                .contains("Reversed");
        // With 400 answers that alternate r is near 0 and its interval within ± 0.1.
        assertThat(names(pupils(400, at -> at % 2 == 0 ? FirstAnswer.right(at) : FirstAnswer.wrong(at, "w" + at % 9))))
                .containsExactly("Indifferent");
    }

    @Test
    void sharesCountOnlyWithTheirWholeInterval() {
        // 2 of 40: Wilson 1.4 % to 16.5 %, below a fifth; 4 of 40 reaches 23 %.
        assertThat(names(pupils(40, at -> at >= 38 ? FirstAnswer.right(at) : FirstAnswer.wrong(at, "w" + at % 20))))
                .contains("TooHard");
        assertThat(names(pupils(40, at -> at >= 36 ? FirstAnswer.right(at) : FirstAnswer.wrong(at, "w" + at % 20))))
                .doesNotContain("TooHard");
        // All of 40: from 91.2 %; all of 80: from 95.4 %.
        assertThat(names(pupils(40, FirstAnswer::right))).isEmpty();
        assertThat(names(pupils(80, FirstAnswer::right))).containsExactly("TooEasy");
        // 10 of 40 unreadable: from 14.2 %; 6 of 40: from 7.1 %.
        assertThat(names(pupils(40, at -> at >= 10 ? FirstAnswer.right(at) : FirstAnswer.unreadable(at))))
                .containsExactly("Unreadable");
        assertThat(names(pupils(40, at -> at >= 6 ? FirstAnswer.right(at) : FirstAnswer.unreadable(at))))
                .isEmpty();
    }

    @Test
    void theOrderOfTheAnswersChangesNothing() {
        Random random = new Random(7);
        List<FirstAnswer> answers = new ArrayList<>(Stream.generate(random::nextGaussian)
                .limit(60)
                .map(strength -> random.nextBoolean()
                        ? FirstAnswer.right(strength)
                        : FirstAnswer.wrong(strength, "w" + random.nextInt(3)))
                .toList());
        ItemBehaviour before = ItemBehaviour.of(answers);
        Collections.shuffle(answers, random);
        ItemBehaviour after = ItemBehaviour.of(answers);
        assertThat(after.counts()).isEqualTo(before.counts());
        assertThat(after.mostFrequentWrong()).isEqualTo(before.mostFrequentWrong());
        assertThat(after.strongestWrong()).isEqualTo(before.strongestWrong());
    }
}
