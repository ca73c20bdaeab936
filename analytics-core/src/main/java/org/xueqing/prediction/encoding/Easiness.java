package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * Easiness of points and of items in logits: of a right answer, log-odds = mean + ability of the pupil + easiness of the points +
 * easiness of the item (Rasch 1960), most probable with normal priors on all but the mean, by damped Newton steps on one
 * after the other. What was never met has easiness 0.
 */
public final class Easiness implements Serializable {

    private static final int ROUNDS = 12;
    private static final double ITEM_PRECISION = 1.2;
    private static final double POINT_PRECISION = 1;
    private static final double ITEM_STEP = 0.7;
    private static final double POINT_STEP = 0.5;

    private double mean;
    private final double[] ofItem;
    private final double[] ofPoints;

    private Easiness(double mean, double[] ofItem, double[] ofPoints) {
        this.mean = mean;
        this.ofItem = ofItem;
        this.ofPoints = ofPoints;
    }

    static Easiness of(List<NumberedPupil> pupils, Numbering numbering) {
        Easiness easiness = new Easiness(0, new double[numbering.items()], new double[numbering.pointSets()]);
        double[] abilities = new double[pupils.size()];
        for (int round = 0; round < ROUNDS && !pupils.isEmpty(); round++) {
            easiness.step(pupils, abilities);
        }
        return easiness;
    }

    /** Log-odds with which a pupil of ability 0 answers right. */
    public double logit(int item, int points) {
        return mean + (item < 0 ? 0 : ofItem[item]) + (points < 0 ? 0 : ofPoints[points]);
    }

    /** What the answers pull at each parameter, and how firmly they hold it. */
    private static final class Pull {

        final double[] slope;
        final double[] information;

        Pull(int size) {
            slope = new double[size];
            information = new double[size];
        }

        void add(int at, double surprise, double weight) {
            slope[at] += surprise;
            information[at] += weight;
        }

        void move(double[] values, double precision, double step) {
            for (int i = 0; i < values.length; i++) {
                values[i] += step * (slope[i] - precision * values[i]) / (information[i] + precision);
            }
        }
    }

    private void step(List<NumberedPupil> pupils, double[] abilities) {
        Pull items = new Pull(ofItem.length);
        Pull points = new Pull(ofPoints.length);
        Pull all = new Pull(1);
        for (int p = 0; p < abilities.length; p++) {
            NumberedPupil pupil = pupils.get(p);
            abilities[p] += abilityStep(pupil, abilities[p]);
            for (int i = 0; i < pupil.answers(); i++) {
                double expected = expected(pupil, i, abilities[p]);
                double surprise = (pupil.correct()[i] ? 1 : 0) - expected;
                double weight = expected * (1 - expected);
                items.add(pupil.items()[i], surprise, weight);
                points.add(pupil.points()[i], surprise, weight);
                all.add(0, surprise, weight);
            }
        }
        mean += all.slope[0] / Math.max(all.information[0], 1e-9);
        points.move(ofPoints, POINT_PRECISION, POINT_STEP);
        items.move(ofItem, ITEM_PRECISION, ITEM_STEP);
    }

    private double abilityStep(NumberedPupil pupil, double ability) {
        double slope = -ability;
        double information = 1;
        for (int i = 0; i < pupil.answers(); i++) {
            double expected = expected(pupil, i, ability);
            slope += (pupil.correct()[i] ? 1 : 0) - expected;
            information += expected * (1 - expected);
        }
        return slope / information;
    }

    private double expected(NumberedPupil pupil, int i, double ability) {
        return Logits.probability(ability + logit(pupil.items()[i], pupil.points()[i]));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(mean);
        Numbers.write(ofItem, out);
        Numbers.write(ofPoints, out);
    }

    static Easiness read(DataInput in) throws IOException {
        return new Easiness(in.readDouble(), Numbers.readDoubles(in), Numbers.readDoubles(in));
    }
}
