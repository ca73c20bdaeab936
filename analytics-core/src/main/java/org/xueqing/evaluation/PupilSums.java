package org.xueqing.evaluation;

import java.util.Optional;

/** What one pupil's answers add to every figure that is a function of sums. A resample is a weighted sum of these. */
final class PupilSums {

    private final Recalibration centre;
    private final Recalibration.Slopes slopes = new Recalibration.Slopes();
    private final double[] binPredicted = new double[Reliability.BINS];
    private final double[] binCorrect = new double[Reliability.BINS];
    private double answers;
    private double losses;
    private double squares;

    /** @param centre where the recalibration of all pupils lies */
    PupilSums(Recalibration centre) {
        this.centre = centre;
    }

    void add(double clipped, boolean isCorrect) {
        int bin = Reliability.bin(clipped);
        binPredicted[bin] += clipped;
        binCorrect[bin] += isCorrect ? 1 : 0;
        answers++;
        losses += Accuracy.loss(clipped, isCorrect);
        squares += Accuracy.square(clipped, isCorrect);
        slopes.add(centre, Math.log(clipped / (1 - clipped)), isCorrect);
    }

    void add(PupilSums other, int times) {
        for (int bin = 0; bin < binPredicted.length; bin++) {
            binPredicted[bin] += times * other.binPredicted[bin];
            binCorrect[bin] += times * other.binCorrect[bin];
        }
        answers += times * other.answers;
        losses += times * other.losses;
        squares += times * other.squares;
        slopes.add(other.slopes, times);
    }

    double logLoss() {
        return losses / answers;
    }

    double rmse() {
        return Math.sqrt(squares / answers);
    }

    double ece() {
        double gaps = 0;
        for (int bin = 0; bin < binPredicted.length; bin++) {
            gaps += Math.abs(binCorrect[bin] - binPredicted[bin]);
        }
        return gaps / answers;
    }

    /** One Newton step from the centre, which for a resample of pupils is as good as going all the way. */
    double slope() {
        Optional<Recalibration> stepped = slopes.stepFrom(centre);
        return stepped.map(Recalibration::slope).orElse(Double.NaN);
    }
}
