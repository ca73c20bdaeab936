package org.xueqing.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * All figures of one model on one set of answers.
 *
 * @param recalibration empty where no line can be found
 * @param aucByPoint mean over the knowledge points where both outcomes occur; an answer with several points counts for each
 * @param aucByPupil mean over the pupils with both outcomes
 * @param opportunities learning curve, without later attempts and answers of no known point
 */
public record Judgement(
        Accuracy accuracy,
        Reliability reliability,
        Optional<Recalibration> recalibration,
        OptionalDouble aucByPoint,
        OptionalDouble aucByPupil,
        List<OpportunityBand> opportunities,
        Intervals intervals) {

    public Judgement {
        opportunities = List.copyOf(opportunities);
    }

    /**
     * @param predicted a probability for every answer of the set, none NaN
     * @param resamples of pupils for the intervals; 0 for none
     */
    static Judgement of(AnswerSet answers, double[] predicted, int resamples, RandomGenerator random) {
        double[] clipped = Accuracy.clipped(predicted);
        boolean[] correct = answers.correct();
        Optional<Recalibration> recalibration = Recalibration.of(clipped, correct);
        return new Judgement(
                Accuracy.of(predicted, correct),
                Reliability.of(clipped, correct),
                recalibration,
                AucByGroup.meanOverPoints(answers, clipped),
                AucByGroup.meanOverPupils(answers, clipped),
                OpportunityBand.all(answers, clipped),
                new PupilBootstrap(answers, clipped, recalibration).intervals(resamples, random));
    }
}
