package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** How often items and sets of points were answered, and how often right. Smoothed: items towards their points, points towards all. */
public final class Rates implements Serializable {

    private static final double OVERALL_MASS = 2;
    private static final double POINT_MASS = 20;
    private static final double ITEM_MASS = 8;

    private final int[] itemAnswers;
    private final int[] itemRight;
    private final int[] pointAnswers;
    private final int[] pointRight;
    private long answers;
    private long right;

    private Rates(int[] itemAnswers, int[] itemRight, int[] pointAnswers, int[] pointRight) {
        this.itemAnswers = itemAnswers;
        this.itemRight = itemRight;
        this.pointAnswers = pointAnswers;
        this.pointRight = pointRight;
    }

    static Rates of(List<NumberedPupil> pupils, Numbering numbering) {
        Rates rates = new Rates(
                new int[numbering.items()],
                new int[numbering.items()],
                new int[numbering.pointSets()],
                new int[numbering.pointSets()]);
        pupils.forEach(rates::add);
        return rates;
    }

    private void add(NumberedPupil pupil) {
        for (int i = 0; i < pupil.answers(); i++) {
            int one = pupil.correct()[i] ? 1 : 0;
            itemAnswers[pupil.items()[i]]++;
            itemRight[pupil.items()[i]] += one;
            pointAnswers[pupil.points()[i]]++;
            pointRight[pupil.points()[i]] += one;
            answers++;
            right += one;
        }
    }

    public long answers() {
        return answers;
    }

    public int itemAnswers(int item) {
        return item < 0 ? 0 : itemAnswers[item];
    }

    public int pointAnswers(int points) {
        return points < 0 ? 0 : pointAnswers[points];
    }

    /** Of all answers; one half where there are none. */
    public double overall() {
        return smoothed(right, answers, 0.5, OVERALL_MASS);
    }

    public double ofPoints(int points) {
        return points < 0 ? overall() : smoothed(pointRight[points], pointAnswers[points], overall(), POINT_MASS);
    }

    public double ofItem(int item, int points) {
        return towards(item, ofPoints(points));
    }

    /** Baseline of a prediction: the item alone, smoothed towards all answers. */
    public double itemMean(int item) {
        return towards(item, overall());
    }

    private double towards(int item, double rate) {
        return item < 0 ? rate : smoothed(itemRight[item], itemAnswers[item], rate, ITEM_MASS);
    }

    private static double smoothed(double right, double answers, double towards, double mass) {
        return (right + mass * towards) / (answers + mass);
    }

    void write(DataOutput out) throws IOException {
        Numbers.write(itemAnswers, out);
        Numbers.write(itemRight, out);
        Numbers.write(pointAnswers, out);
        Numbers.write(pointRight, out);
        out.writeLong(answers);
        out.writeLong(right);
    }

    static Rates read(DataInput in) throws IOException {
        Rates rates = new Rates(Numbers.readInts(in), Numbers.readInts(in), Numbers.readInts(in), Numbers.readInts(in));
        rates.answers = in.readLong();
        rates.right = in.readLong();
        return rates;
    }
}
