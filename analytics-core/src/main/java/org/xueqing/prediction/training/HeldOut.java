package org.xueqing.prediction.training;

import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.calibration.BetaMap;
import org.xueqing.history.History;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.boosting.BoostedTrees;
import org.xueqing.prediction.encoding.FoldedEncodings;
import org.xueqing.prediction.encoding.Logits;
import org.xueqing.prediction.encoding.Prerequisites;

/**
 * What is chosen on pupils of the training whom neither a first scorer nor its encodings have seen: after how many trees more of them help no more, and how far
 * predicted probabilities are from observed ones.
 */
record HeldOut(Method method, BetaMap map) {

    /** So many of the folds are held out. */
    private static final int HELD_OUT = 3 * FoldedEncodings.FOLDS / 10;

    /** With fewer, three numbers of a map are chance. */
    private static final int FEWEST_ANSWERS = 200;

    static HeldOut of(List<History> pupils, Prerequisites prerequisites, Method method) {
        List<History> seenPupils =
                pupils.stream().filter(pupil -> !isHeldOut(pupil)).toList();
        FoldedEncodings encodings = FoldedEncodings.of(seenPupils, prerequisites);
        TrainingRows seen = TrainingRows.of(seenPupils, encodings);
        TrainingRows unseen =
                TrainingRows.of(pupils.stream().filter(HeldOut::isHeldOut).toList(), encodings.whole());
        if (!seen.hasBothOutcomes() || unseen.count() < FEWEST_ANSWERS) {
            return new HeldOut(method, BetaMap.IDENTITY);
        }
        Scorer scorer = NextAnswerTrainer.scorer(seen, method);
        return method instanceof Method.Boosted boosted && scorer instanceof Scorer.Boosted trees
                ? shortest(boosted, trees.trees(), unseen)
                : new HeldOut(method, map(logits(unseen, scorer), unseen));
    }

    private static boolean isHeldOut(History pupil) {
        return FoldedEncodings.fold(pupil.studentId()) < HELD_OUT;
    }

    private static HeldOut shortest(Method.Boosted method, BoostedTrees trees, TrainingRows unseen) {
        double[] logits = new double[unseen.count()];
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double[] atBest = logits.clone();
        for (int tree = 0; tree < trees.trees().size(); tree++) {
            trees.addTree(tree, unseen.values(), logits);
            double loss = loss(logits, unseen.correct());
            if (loss < least) {
                least = loss;
                best = tree + 1;
                System.arraycopy(logits, 0, atBest, 0, logits.length);
            }
        }
        return new HeldOut(method.withTrees(best), map(atBest, unseen));
    }

    private static double[] logits(TrainingRows rows, Scorer scorer) {
        return IntStream.range(0, rows.count())
                .mapToDouble(row -> scorer.logit(rows.values()[row]))
                .toArray();
    }

    private static BetaMap map(double[] logits, TrainingRows rows) {
        double[] predicted = IntStream.range(0, logits.length)
                .mapToDouble(i -> Logits.probability(logits[i]))
                .toArray();
        return BetaMap.fitNearIdentity(predicted, rows.correct());
    }

    /** Σ log-loss; logits of boosted trees are far from where it would overflow. */
    private static double loss(double[] logits, boolean[] correct) {
        return IntStream.range(0, logits.length)
                .mapToDouble(i -> Math.log1p(Math.exp(correct[i] ? -logits[i] : logits[i])))
                .sum();
    }
}
