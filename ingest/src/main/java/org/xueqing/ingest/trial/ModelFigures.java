package org.xueqing.ingest.trial;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.xueqing.evaluation.Judgement;
import org.xueqing.evaluation.Learner;

/**
 * What one model was worth.
 *
 * @param skills how the answers' skills were named, in the words of the command line
 * @param pooled figures of the predictions of all folds together
 */
public record ModelFigures(Learner learner, String skills, List<FoldFigures> folds, Judgement pooled) {

    public ModelFigures {
        folds = List.copyOf(folds);
    }

    /** @param answersOnUnseenPoints answers none of whose points occurs in training; scored all the same */
    public record FoldFigures(
            int fold, Judgement judgement, long answersOnUnseenPoints, double fitSeconds, double walkSeconds) {

        /** NaN if only one outcome occurs. */
        double auc() {
            return judgement.accuracy().auc().orElse(Double.NaN);
        }
    }

    public String name() {
        return learner.name();
    }

    public double mean(ToDoubleFunction<FoldFigures> figure) {
        return folds.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** Over the folds, as of a whole population. */
    public double deviation(ToDoubleFunction<FoldFigures> figure) {
        double mean = mean(figure);
        return Math.sqrt(mean(fold -> Math.pow(figure.applyAsDouble(fold) - mean, 2)));
    }

    public double sum(ToDoubleFunction<FoldFigures> figure) {
        return folds.stream().mapToDouble(figure).sum();
    }

    public long answersOnUnseenPoints() {
        return folds.stream().mapToLong(FoldFigures::answersOnUnseenPoints).sum();
    }
}
