package org.xueqing.prediction;

import java.io.Serializable;
import org.xueqing.calibration.BetaMap;
import org.xueqing.history.Answer;
import org.xueqing.history.Question;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.Logits;

/**
 * What was learnt about the next answer of pupils, frozen: what training pupils' answers say about items, how features make log-odds, and
 * how these were right on pupils that the scorer had not seen.
 */
public record NextAnswerModel(Encodings encodings, Scorer scorer, BetaMap map) implements Serializable {

    public NextAnswerModel with(BetaMap other) {
        return new NextAnswerModel(encodings, scorer, other);
    }

    /** The way of one pupil, about whom nothing is known yet. Not for two threads. */
    public Walk walk() {
        return new Walk(new HistoryFeatures(encodings));
    }

    /** Probability of a right answer to a question with these features. */
    public double probability(double[] values) {
        return probabilityOf(scorer.logit(values));
    }

    /** Log-odds as they are after calibration. */
    double probabilityOf(double logit) {
        return map.of(Logits.probability(logit));
    }

    /** One pupil's answers in their order: ask, then tell. */
    public final class Walk {

        private final HistoryFeatures features;

        private Walk(HistoryFeatures features) {
            this.features = features;
        }

        /** Probability that the answer will be right; asking changes nothing. */
        public double probabilityCorrect(Question question) {
            return probability(features.before(question));
        }

        /** Why {@link #probabilityCorrect} is what it is. */
        public Explanation explain(Question question) {
            return Explanation.of(NextAnswerModel.this, features, question);
        }

        public void observe(Answer answer) {
            features.add(answer);
        }
    }
}
