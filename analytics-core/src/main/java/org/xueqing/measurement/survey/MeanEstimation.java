package org.xueqing.measurement.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.ability.AbilityGrid;
import org.xueqing.measurement.ability.Calibration.Population;
import org.xueqing.measurement.ability.ItemParameters;

/** Expectation and maximization over the sheets of one survey. */
final class MeanEstimation {

    private static final int MOST_STEPS = 500;
    private static final double ENOUGH = 1e-7;

    private final List<Sheet> sheets;
    private final AbilityGrid grid;
    private final List<double[]> sets = new ArrayList<>();
    private final SortedMap<String, Integer> drawn = new TreeMap<>();
    private final SortedMap<String, Double> weights = new TreeMap<>();
    private double grade;

    MeanEstimation(List<Sheet> sheets, Map<String, ItemParameters> items, Map<String, Integer> pupils) {
        this.sheets = sheets;
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, ItemParameters> curves = new HashMap<>();
        new TreeMap<>(items).forEach((item, curve) -> {
            curves.put(numbers.size(), curve);
            numbers.put(item, numbers.size());
        });
        grid = AbilityGrid.of(curves, items.size());
        sheets.forEach(sheet -> {
            sets.add(set(sheet, numbers));
            drawn.merge(sheet.stratum(), 1, Integer::sum);
        });
        drawn.forEach((stratum, count) -> {
            int size = Math.max(count, pupils.getOrDefault(stratum, count));
            weights.put(stratum, (double) size / count);
            grade += size;
        });
    }

    private double[] set(Sheet sheet, Map<String, Integer> numbers) {
        double[] set = grid.nothing();
        sheet.right().forEach((item, isRight) -> {
            Integer number = numbers.get(item);
            if (number != null) {
                grid.add(set, number, isRight);
            }
        });
        return set;
    }

    private double weight(int sheet) {
        return weights.getOrDefault(sheets.get(sheet).stratum(), 1.0);
    }

    SurveyMean.Known estimate() {
        Population now = new Population(0, 1, 0, 0);
        for (int step = 0; step < MOST_STEPS; step++) {
            Population next = next(now);
            boolean isThere = Math.abs(next.mean() - now.mean()) + Math.abs(next.sd() - now.sd()) < ENOUGH;
            now = next;
            if (isThere) {
                break;
            }
        }
        double error = Math.sqrt(variance(now));
        double margin = SurveyShare.quantile(sheets.size() - drawn.size()) * error;
        return new SurveyMean.Known(
                now.mean(), error, now.mean() - margin, now.mean() + margin, now.sd(), sheets.size());
    }

    private Population next(Population now) {
        double mean = 0;
        double squares = 0;
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            Ability ability = grid.expected(sets.get(sheet), now);
            mean += weight(sheet) * ability.value() / grade;
            squares += weight(sheet)
                    * (ability.value() * ability.value() + ability.standardError() * ability.standardError())
                    / grade;
        }
        return new Population(mean, Math.sqrt(Math.max(1e-4, squares - mean * mean)), 0, 0);
    }

    private double variance(Population there) {
        double left = 0;
        SortedMap<String, Double> sums = new TreeMap<>();
        double[] means = new double[sheets.size()];
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            Ability ability = grid.expected(sets.get(sheet), there);
            means[sheet] = ability.value();
            left += weight(sheet) * ability.standardError() * ability.standardError() / grade;
            sums.merge(sheets.get(sheet).stratum(), ability.value(), Double::sum);
        }
        double told = Math.max(0.05, 1 - left / (there.sd() * there.sd()));
        double variance = 0;
        double within = 0;
        double all = 0;
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            String stratum = sheets.get(sheet).stratum();
            double off = means[sheet] - sums.getOrDefault(stratum, 0.0) / drawn.getOrDefault(stratum, 1);
            double stretch = drawn.getOrDefault(stratum, 1) / Math.max(1.0, drawn.getOrDefault(stratum, 1) - 1);
            variance += Math.pow(weight(sheet) * off / (told * grade), 2) * stretch;
            within += off * off * stretch;
            all += Math.pow(means[sheet] - there.mean(), 2);
        }
        double ofPupils = there.sd() * there.sd() * Math.min(1, within / Math.max(1e-9, all));
        return Math.max(variance - ofPupils / grade, variance / 100);
    }
}
