package org.xueqing.measurement.rate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.measurement.rate.GradeRates.OfPupil;

/**
 * Of a right answer, log-odds = what the points and the item are like + (usual learning + the points' + the pupil's) · doublings of practice
 * − (usual forgetting + the pupil's) · doublings of the days since + the pupil's level. It is the additive factors model (Cen,
 * Koedinger, Junker 2006) with learning by pupil and with forgetting. What belongs to a pupil, to points or to an item is normal around
 * 0; the most probable values are found by Newton's steps on one after the other, spreads by EM (penalised quasi-likelihood, Breslow and
 * Clayton 1993).
 *
 * <p>A rate is what answers show, whatever lies behind it. Where harder items come later, practice of all seems to help less;
 * a pupil is therefore only set beside what is usual on the same points and items.
 */
public final class RateModel {

    /** Answers after at least one other on the same points; fewer say nothing of a rate. */
    static final int FEWEST_ANSWERS = 30;

    /** Between two answers that tell of forgetting. */
    static final double LEAST_DAYS = 1;

    private static final int MOST_ROUNDS = 300;

    /** Spreads of small grades settle slowly: once they change by less in a round, no rate moves by a tenth of its error any more. */
    private static final double SETTLED = 0.01;

    private RateModel() {}

    /** @param practice of each pupil once; the result does not depend on their order */
    public static GradeRates of(List<PupilOpportunities> practice) {
        List<PupilOpportunities> pupils = practice.stream()
                .sorted(Comparator.comparing(PupilOpportunities::studentId))
                .toList();
        Opportunities rows = Opportunities.of(pupils);
        Effects usual = Effects.fixed(rows.count(), 3);
        Effects points = Effects.spread(rows.points, 2);
        Effects items = Effects.spread(rows.items, 1);
        Effects ofPupils = Effects.spread(rows.pupils, 3);
        double[] logits = new double[rows.count()];
        List<Effects> spread = List.of(points, items, ofPupils);
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > SETTLED; round++) {
            usual.step(rows, logits);
            spread.forEach(effects -> effects.step(rows, logits));
            change = spread.stream().mapToDouble(Effects::estimateSpread).max().orElse(0);
        }
        return rows.count() == 0
                ? new GradeRates(0, 0, pupils.stream().map(RateModel::unknown).toList())
                : new GradeRates(
                        usual.value(0, Opportunities.PRACTICE),
                        -usual.value(0, Opportunities.DAYS),
                        IntStream.range(0, pupils.size())
                                .mapToObj(pupil -> of(pupils.get(pupil), pupil, ofPupils))
                                .toList());
    }

    private static OfPupil unknown(PupilOpportunities pupil) {
        return new OfPupil(pupil.studentId(), new Rate.TooFewAnswers(0), new Rate.TooFewAnswers(0));
    }

    private static OfPupil of(PupilOpportunities pupil, int group, Effects effects) {
        int again = 0;
        int later = 0;
        for (int i = 0; i < pupil.answers(); i++) {
            again += pupil.earlier()[i] > 0 ? 1 : 0;
            later += pupil.earlier()[i] > 0 && pupil.days()[i] >= LEAST_DAYS ? 1 : 0;
        }
        return new OfPupil(
                pupil.studentId(),
                rate(again, 1, group, Opportunities.PRACTICE, effects),
                rate(later, -1, group, Opportunities.DAYS, effects));
    }

    private static Rate rate(int answers, int sign, int group, int column, Effects effects) {
        return answers < FEWEST_ANSWERS
                ? new Rate.TooFewAnswers(answers)
                : new Rate.Known(sign * effects.value(group, column), effects.error(group, column), answers);
    }
}
