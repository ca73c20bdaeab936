package org.xueqing.diagnosis.paper;

import java.util.List;

/**
 * 增值: whether a class did better on a later paper than its earlier results let one expect. Residuals of the regression of
 * later on earlier totals over all classes; their mean ē in a class of m pupils is shrunk to û = λ·ē, λ = mτ²/(mτ² + σ²), with the
 * error √(τ²(1 − λ)). σ² is the variance within classes and τ² the one between them by the method of moments (Searle, Casella and
 * McCulloch 1992). "Above" and "below" only where the 95 % interval lies wholly on one side of 0. Classes of fewer than
 * {@link #LEAST_PUPILS} take part in the regression and are told nothing. It never orders classes, and knows no teacher.
 */
public sealed interface ValueAdded {

    int LEAST_PUPILS = 15;
    /** With fewer classes there is no spread between classes to speak of. */
    int LEAST_CLASSES = 3;

    /** What may be said of a class. */
    enum Expectation {
        ABOVE,
        AT,
        BELOW
    }

    /** In marks; low and high are of the 95 % interval. */
    record Known(long pupils, double meanResidual, double shrunken, double low, double high, Expectation expectation)
            implements ValueAdded {}

    /** The class, or the number of classes, is too small, or all earlier results are equal. */
    record Unknown(long pupils, Why why) implements ValueAdded {}

    /** Why nothing is said. */
    enum Why {
        TOO_FEW_PUPILS,
        TOO_FEW_CLASSES,
        EARLIER_RESULTS_EQUAL
    }

    double Z = 1.959963984540054;

    /** In the order of the classes given. */
    static List<ValueAdded> of(List<PairSums> classes) {
        List<PairSums> filled = classes.stream().filter(it -> it.pupils() > 0).toList();
        PairSums all = filled.stream().reduce(PairSums.NONE, PairSums::plus);
        if (filled.size() < LEAST_CLASSES || all.pupils() <= filled.size()) {
            return unknown(classes, Why.TOO_FEW_CLASSES);
        }
        return all.spreadX() == 0 ? unknown(classes, Why.EARLIER_RESULTS_EQUAL) : judged(classes, filled, all);
    }

    private static List<ValueAdded> unknown(List<PairSums> classes, Why why) {
        return classes.stream()
                .<ValueAdded>map(it -> new Unknown(it.pupils(), why))
                .toList();
    }

    private static List<ValueAdded> judged(List<PairSums> classes, List<PairSums> filled, PairSums all) {
        double slope = all.spreadXY() / all.spreadX();
        double within = within(filled, slope) / (all.pupils() - filled.size());
        double between = Math.max(0, between(filled, all, slope, within));
        return classes.stream()
                .map(it -> it.pupils() < LEAST_PUPILS
                        ? new Unknown(it.pupils(), Why.TOO_FEW_PUPILS)
                        : judged(it, residual(it, all, slope), within, between))
                .toList();
    }

    private static double residual(PairSums one, PairSums all, double slope) {
        return one.meanY() - all.meanY() - slope * (one.meanX() - all.meanX());
    }

    /** Residuals around the mean of their own class, squared and summed. */
    private static double within(List<PairSums> classes, double slope) {
        return classes.stream()
                .mapToDouble(it -> it.spreadY() - 2 * slope * it.spreadXY() + slope * slope * it.spreadX())
                .sum();
    }

    /** τ²; below 0 where classes differ less than chance makes them. */
    private static double between(List<PairSums> classes, PairSums all, double slope, double within) {
        double squares = 0;
        double sizes = 0;
        for (PairSums it : classes) {
            double residual = residual(it, all, slope);
            squares += it.pupils() * residual * residual;
            sizes += (double) it.pupils() * it.pupils();
        }
        double degrees = classes.size() - 1.0;
        double size = (all.pupils() - sizes / all.pupils()) / degrees;
        return (squares / degrees - within) / size;
    }

    private static ValueAdded judged(PairSums one, double residual, double within, double between) {
        double weight = one.pupils() * between;
        double kept = weight == 0 ? 0 : weight / (weight + within);
        double shrunken = kept * residual / 100;
        double half = Z * Math.sqrt(between * (1 - kept)) / 100;
        return new Known(
                one.pupils(),
                residual / 100,
                shrunken,
                shrunken - half,
                shrunken + half,
                expectation(shrunken - half, shrunken + half));
    }

    private static Expectation expectation(double low, double high) {
        if (low > 0) {
            return Expectation.ABOVE;
        }
        return high < 0 ? Expectation.BELOW : Expectation.AT;
    }
}
