package org.xueqing.itemanalysis;

import java.util.List;

/**
 * How far an item tells strong pupils from others: the point-biserial correlation of being right and strength (Pearson's r),
 * r = Σ(u−ū)(s−s̄) / √(Σ(u−ū)² Σ(s−s̄)²), with a 95 % interval by Fisher's z (1921): tanh(artanh r ± 1.96/√(n−3)). Nothing is known
 * with fewer than 4 answers, where all or none were right, or where all are equally strong.
 */
public sealed interface Discrimination {

    /** @param low of the 95 % interval, as is high */
    record Known(double r, double low, double high, int answers) implements Discrimination {}

    record Unknown(int answers) implements Discrimination {}

    /** Fisher's z has a standard error from here on. */
    int LEAST_ANSWERS = 4;

    double Z = 1.959963984540054;

    static Discrimination of(List<FirstAnswer> answers) {
        double meanRight = answers.stream()
                .mapToDouble(answer -> answer.isCorrect() ? 1 : 0)
                .average()
                .orElse(0);
        double meanStrength =
                answers.stream().mapToDouble(FirstAnswer::strength).average().orElse(0);
        double together = 0;
        double ofRight = 0;
        double ofStrength = 0;
        for (FirstAnswer answer : answers) {
            double right = (answer.isCorrect() ? 1 : 0) - meanRight;
            double strength = answer.strength() - meanStrength;
            together += right * strength;
            ofRight += right * right;
            ofStrength += strength * strength;
        }
        return answers.size() < LEAST_ANSWERS || ofRight == 0 || ofStrength == 0
                ? new Unknown(answers.size())
                : known(together / Math.sqrt(ofRight * ofStrength), answers.size());
    }

    private static Discrimination known(double r, int answers) {
        double within = Math.max(-1, Math.min(1, r));
        double z = 0.5 * StrictMath.log((1 + within) / (1 - within));
        double half = Z / Math.sqrt(answers - 3);
        return Math.abs(within) == 1
                ? new Known(within, within, within, answers)
                : new Known(within, StrictMath.tanh(z - half), StrictMath.tanh(z + half), answers);
    }
}
