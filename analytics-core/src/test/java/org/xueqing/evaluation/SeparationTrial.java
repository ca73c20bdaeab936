package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.Separation;

/**
 * How much is still unknown about a pupil after a few items of one family: items chosen to tell procedures apart, against
 * items drawn at random. The pupil follows one of the procedures that show on the family, nine times in ten.
 */
final class SeparationTrial {

    private static final int ITEMS = 4;
    private static final int CANDIDATES = 40;
    private static final int LOOKED_AT = 60;
    private static final double FAITHFUL = 0.9;
    private static final double RIGHT_OTHERWISE = 0.6;

    private final List<BuggyProcedure> procedures;

    public SeparationTrial(List<BuggyProcedure> procedures) {
        this.procedures = procedures;
    }

    /** Entropy in bits of what may be behind four answers. */
    public record Unknown(double chosenBits, double randomBits) {}

    /** One pupil for each procedure that shows on the family; none where fewer than two do. */
    public List<Unknown> run(ItemFamily family, long seed) {
        List<Exercise> some = exercises(family, 0, LOOKED_AT);
        List<BuggyProcedure> showing = procedures.stream()
                .filter(procedure -> some.stream()
                        .anyMatch(exercise -> procedure.wrongAnswer(exercise).isPresent()))
                .toList();
        if (showing.size() < 2) {
            return List.of();
        }
        return showing.stream()
                .map(truth -> new Unknown(
                        bits(family, showing, truth, seed, known -> Separation.best(
                                        exercises(family, seed * 1_000 + known.size() * 100L, CANDIDATES),
                                        Diagnosis.weigh(known, showing))
                                .orElseThrow()),
                        bits(family, showing, truth, seed, known -> family.item(seed * 1_000 + known.size() * 100L)
                                .exercise())))
                .toList();
    }

    private static double bits(
            ItemFamily family,
            List<BuggyProcedure> showing,
            BuggyProcedure truth,
            long seed,
            Function<List<Evidence>, Exercise> next) {
        RandomGenerator random = new SplittableRandom(seed * 31 + family.code().hashCode());
        List<Evidence> known = new ArrayList<>();
        while (known.size() < ITEMS) {
            Exercise exercise = next.apply(known);
            known.add(new Evidence(exercise, written(exercise, truth, random)));
        }
        return Separation.entropyBits(Diagnosis.weigh(known, showing));
    }

    /** Empty for a wrong answer that says nothing. */
    private static Optional<Answer> written(Exercise exercise, BuggyProcedure truth, RandomGenerator random) {
        boolean isFollowed = random.nextDouble() < FAITHFUL;
        boolean isRight = random.nextDouble() < RIGHT_OTHERWISE;
        Optional<Answer> wrong = truth.wrongAnswer(exercise);
        if (isFollowed && wrong.isPresent()) {
            return wrong;
        }
        return isRight ? Optional.of(exercise.answer()) : Optional.empty();
    }

    private static List<Exercise> exercises(ItemFamily family, long firstSeed, int count) {
        return LongStream.range(firstSeed, firstSeed + count)
                .mapToObj(seed -> family.item(seed).exercise())
                .toList();
    }
}
