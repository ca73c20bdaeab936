package org.xueqing.scale;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.ability.AbilityGrid;
import org.xueqing.measurement.ability.Calibration.Population;
import org.xueqing.scale.PupilSets.Answers;

/**
 * How far a pupil's ability in a part (a topic, a month) lies from the ability elsewhere: normal around what the other answers
 * say, with a spread that is the same for all pupils and the likeliest under their answers. What is said of a part so leans on the
 * pupil's other answers, the more the fewer answers it has itself, and no answer counts twice.
 */
final class PartSpread {

    private static final double[] SPREADS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.0, 1.3};

    /** More pupils say nothing new about one spread. */
    private static final int MOST_PUPILS = 200;

    private final AbilityGrid grid;
    private final Population population;
    private final double spread;

    private PartSpread(AbilityGrid grid, Population population, double spread) {
        this.grid = grid;
        this.population = population;
        this.spread = spread;
    }

    /** A part of a pupil's answers, beside all of them. */
    record Of(Answers all, Answers part) {}

    static PartSpread likeliest(AbilityGrid grid, Population population, Stream<Of> parts) {
        List<double[][]> sets = parts.limit(MOST_PUPILS)
                .map(of -> new double[][] {of.part.set(), rest(grid, population, of)})
                .toList();
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (double spread : SPREADS) {
            double sum = sets.stream()
                    .mapToDouble(set -> grid.logMarginal(set[0], around(set[1][0], set[1][1], spread)))
                    .sum();
            if (sum > most) {
                most = sum;
                best = spread;
            }
        }
        return new PartSpread(grid, population, best);
    }

    private static double[] rest(AbilityGrid grid, Population population, Of of) {
        Ability rest = grid.expected(AbilityGrid.without(of.all.set(), of.part.set()), population);
        return new double[] {rest.value(), rest.standardError()};
    }

    private static Population around(double mean, double error, double spread) {
        return new Population(mean, Math.hypot(error, spread), 0, 0);
    }

    double spread() {
        return spread;
    }

    Ability expected(Of of) {
        double[] rest = rest(grid, population, of);
        return grid.expected(of.part.set(), around(rest[0], rest[1], spread));
    }
}
