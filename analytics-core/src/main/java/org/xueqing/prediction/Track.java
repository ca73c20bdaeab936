package org.xueqing.prediction;

import java.util.function.ToDoubleFunction;

/** Running figures of one thread of a pupil's answers: all of them, those on one point, or those on one item. */
final class Track {

    private static final int REMEMBERED = 3;

    private final double decay;
    private final double[] last = new double[REMEMBERED];
    private int answers;
    private int correct;
    private int streak;
    private double decayed = 0.5;
    private double surprises;

    /** @param decay weight of the newest answer in the exponential average */
    Track(double decay) {
        this.decay = decay;
    }

    /** @param expected how often others answer this item correctly */
    void add(boolean isCorrect, double expected) {
        double outcome = isCorrect ? 1 : 0;
        answers++;
        correct += isCorrect ? 1 : 0;
        streak = isCorrect ? Math.max(streak, 0) + 1 : Math.min(streak, 0) - 1;
        decayed += decay * (outcome - decayed);
        surprises += outcome - expected;
        System.arraycopy(last, 0, last, 1, REMEMBERED - 1);
        last[0] = isCorrect ? 1 : -1;
    }

    double logAnswers() {
        return Math.log1p(answers);
    }

    double smoothedLogit(double hits, double mass) {
        return Logit.of((correct + hits) / (answers + mass));
    }

    double decayed() {
        return decayed;
    }

    /** Mean of outcome minus expectation, shrunk towards 0. */
    double surprise(double mass) {
        return surprises / (answers + mass);
    }

    /** 1 correct, −1 wrong, 0 not yet answered so often; back = 0 is the newest. */
    double last(int back) {
        return last[back];
    }

    /** Log of the length, positive for a run of correct answers, negative for a run of wrong ones. */
    double signedStreak() {
        return Math.signum(streak) * Math.log1p(Math.abs(streak));
    }

    static double mean(Iterable<Track> tracks, ToDoubleFunction<Track> figure) {
        double sum = 0;
        int count = 0;
        for (Track track : tracks) {
            sum += figure.applyAsDouble(track);
            count++;
        }
        return sum / count;
    }
}
