package org.xueqing.measurement.ability;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.Calibration.Population;

/**
 * Abilities of pupils under given parameters of items. Answers to items without parameters are ignored. Both kinds of
 * score exist for pupils who have everything right or everything wrong.
 */
public final class Scoring {

    private final Map<Integer, ItemParameters> items;
    private final Quadrature quadrature;

    private Scoring(Map<Integer, ItemParameters> items, Quadrature quadrature) {
        this.items = new TreeMap<>(items);
        this.quadrature = quadrature;
    }

    public static Scoring of(Calibrated calibrated) {
        return of(parameters(calibrated));
    }

    /** By item its parameters. */
    public static Scoring of(Map<Integer, ItemParameters> items) {
        double information = items.values().stream()
                .mapToDouble(item -> item.discrimination() * item.discrimination() / 4)
                .sum();
        return of(items, Quadrature.fineEnoughFor(information));
    }

    static Scoring of(Calibrated calibrated, Quadrature quadrature) {
        return of(parameters(calibrated), quadrature);
    }

    static Scoring of(Map<Integer, ItemParameters> items, Quadrature quadrature) {
        return new Scoring(items, quadrature);
    }

    private static Map<Integer, ItemParameters> parameters(Calibrated calibrated) {
        Map<Integer, ItemParameters> items = new TreeMap<>();
        calibrated
                .known()
                .forEach(item -> items.put(item, calibrated.parameters(item).orElseThrow()));
        return items;
    }

    /**
     * Mean and standard deviation of what is believed of the pupil after the answers (expected a posteriori; Bock and
     * Mislevy 1982, doi:10.1177/014662168200600405). Shrunk towards the group's mean; without answers that mean itself.
     */
    public Ability expected(AnswerMatrix answers, int pupil, Population group) {
        double[] belief = joint(answers, pupil, group);
        double most = Double.NEGATIVE_INFINITY;
        for (double logarithm : belief) {
            most = Math.max(most, logarithm);
        }
        double all = 0;
        double sum = 0;
        double squares = 0;
        for (int q = 0; q < belief.length; q++) {
            double weight = Math.exp(belief[q] - most);
            all += weight;
            sum += weight * quadrature.node(q);
            squares += weight * quadrature.node(q) * quadrature.node(q);
        }
        double mean = sum / all;
        return new Ability(mean, Math.sqrt(squares / all - mean * mean));
    }

    /** In the reference group. */
    public Ability expected(AnswerMatrix answers, int pupil) {
        return expected(answers, pupil, new Population(0, 1, 0, 0));
    }

    private double[] joint(AnswerMatrix answers, int pupil, Population group) {
        double[] joint = quadrature.logWeights(group.mean(), Math.log(group.sd()));
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            ItemParameters item = items.get(answers.item(cell));
            if (item != null) {
                for (int q = 0; q < joint.length; q++) {
                    joint[q] += logProbability(item, quadrature.node(q), answers.right(cell));
                }
            }
        }
        return joint;
    }

    private static double logProbability(ItemParameters item, double ability, int right) {
        double logit = item.discrimination() * (ability - item.difficulty());
        double logUnknown = -Math.max(logit, 0) - Math.log1p(Math.exp(-Math.abs(logit)));
        if (right == 0) {
            return Math.log1p(-item.guessing()) + logUnknown;
        }
        return item.guessing() == 0 ? logit + logUnknown : Math.log1p(-(1 - item.guessing()) * Math.exp(logUnknown));
    }

    /** Marginal, in the reference group. */
    public double logLikelihood(AnswerMatrix answers) {
        double sum = 0;
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            sum += Quadrature.logSum(joint(answers, pupil, new Population(0, 1, 0, 0)));
        }
        return sum;
    }

    /**
     * Where the derivative of the log-likelihood plus Σ P′P″/(PQ) / 2I is 0 (Warm 1989, doi:10.1007/BF02294627): the
     * answers alone speak, and the bias of maximum likelihood is taken away. Error: the root of 1/I.
     *
     * @return nothing without an answer to an item with parameters, or where the answers bound nothing
     */
    public Optional<Ability> weighted(AnswerMatrix answers, int pupil) {
        return new WeightedLikelihood(items, answers, pupil).ability();
    }

    /** Of the whole paper at an ability: 1 / √ of it is the standard error there. */
    public double information(double ability) {
        return items.values().stream()
                .mapToDouble(item -> item.information(ability))
                .sum();
    }
}
