package org.xueqing.diagnosis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RapidGuessingTest {

    private static final int PUPILS = 60;
    private static final int ITEMS = 40;

    /** Items that take 8 to 86 s, pupils of different pace; one answer in twenty is a guess of one to three seconds. */
    private static List<TimedAnswer> answers(long seed, double guesses, Set<TimedAnswer> guessed) {
        Random random = new Random(seed);
        List<TimedAnswer> answers = new ArrayList<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            double pace = 0.25 * random.nextGaussian();
            for (int item = 0; item < ITEMS; item++) {
                boolean isGuess = random.nextDouble() < guesses;
                double seconds = isGuess
                        ? 1 + 2 * random.nextDouble()
                        : Math.exp(Math.log(8 + 2 * item) + pace + 0.3 * random.nextGaussian());
                TimedAnswer answer =
                        new TimedAnswer("p" + pupil, "i" + item, seconds, random.nextDouble() < (isGuess ? 0.2 : 0.8));
                answers.add(answer);
                if (isGuess) {
                    guessed.add(answer);
                }
            }
        }
        return answers;
    }

    @Test
    void findsGuessesWhateverTimeAnItemTakes() {
        Set<TimedAnswer> guessed = new HashSet<>();
        List<TimedAnswer> answers = answers(1, 0.05, guessed);
        RapidGuessing guessing = RapidGuessing.of(answers);
        long said = answers.stream().filter(answer -> isSaid(guessing, answer)).count();
        long both = guessed.stream().filter(answer -> isSaid(guessing, answer)).count();
        assertThat(2.0 * both / (said + guessed.size())).as("F1").isGreaterThan(0.95);
        assertThat(guessing.law().share()).isCloseTo(0.05, Offset.offset(0.012));
    }

    @Test
    void longItemsHaveALongerThresholdThanShortOnes() {
        RapidGuessing guessing = RapidGuessing.of(answers(2, 0.05, new HashSet<>()));
        assertThat(guessing.thresholdSeconds("i39").orElseThrow())
                .isGreaterThan(guessing.thresholdSeconds("i0").orElseThrow())
                .isLessThan(20);
        assertThat(guessing.thresholdSeconds("i0").orElseThrow()).isBetween(2.0, 5.0);
    }

    @Test
    void hardlyAnybodyIsAccusedWhereNobodyGuesses() {
        List<TimedAnswer> answers = answers(3, 0, new HashSet<>());
        RapidGuessing guessing = RapidGuessing.of(answers);
        assertThat(answers.stream().filter(answer -> isSaid(guessing, answer)).count())
                .as("of " + answers.size())
                .isLessThan(6);
    }

    @Test
    void theOrderOfTheAnswersDoesNotMatter() {
        List<TimedAnswer> answers = answers(4, 0.05, new HashSet<>());
        RapidGuessing inOrder = RapidGuessing.of(answers);
        Collections.shuffle(answers, new Random(5));
        assertThat(RapidGuessing.of(answers)).isEqualTo(inOrder);
    }

    @Test
    void ofAnItemWithFewAnswersNothingIsSaid() {
        RapidGuessing guessing = RapidGuessing.of(List.of(new TimedAnswer("p", "i", 1, false)));
        assertThat(guessing.probability(new TimedAnswer("p", "i", 1, false))).isEmpty();
        assertThat(guessing.thresholdSeconds("i")).isEmpty();
    }

    private static boolean isSaid(RapidGuessing guessing, TimedAnswer answer) {
        return guessing.probability(answer).orElse(0) >= 0.5;
    }
}
