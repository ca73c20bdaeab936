package org.xueqing.prediction.training;

import java.util.stream.IntStream;
import org.xueqing.calibration.BetaMap;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.boosting.BoostedTrees;
import org.xueqing.prediction.encoding.FoldedEncodings;
import org.xueqing.prediction.encoding.Logits;

/**
 * What is chosen on pupils of the training that a first scorer does not see: after how many trees more of them help no more, and how far
 * predicted probabilities are from observed ones.
 */
record HeldOut(Method method, BetaMap map) {

    /** So many of the folds are held out. */
    private static final int HELD_OUT = 3 * FoldedEncodings.FOLDS / 10;

    static HeldOut of(TrainingRows rows, Method method) {
        TrainingRows seen = rows.where(fold -> fold >= HELD_OUT);
        TrainingRows unseen = rows.where(fold -> fold < HELD_OUT);
        if (!seen.hasBothOutcomes() || !unseen.hasBothOutcomes()) {
            return new HeldOut(method, BetaMap.IDENTITY);
        }
        Scorer scorer = NextAnswerTrainer.scorer(seen, method);
        return method instanceof Method.Boosted boosted && scorer instanceof Scorer.Boosted trees
                ? shortest(boosted, trees.trees(), unseen)
                : new HeldOut(method, map(logits(unseen, scorer), unseen));
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
        return BetaMap.fitIfEarned(predicted, rows.correct());
    }

    /** Σ log-loss, without overflow. */
    private static double loss(double[] logits, boolean[] correct) {
        return IntStream.range(0, logits.length)
                .mapToDouble(i -> Math.log1p(Math.exp(correct[i] ? -logits[i] : logits[i])))
                .sum();
    }
}
